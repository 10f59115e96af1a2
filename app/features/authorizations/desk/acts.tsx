import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Disclosure } from '~/ui/disclosure';
import { Checkboxes, DateField, HiddenField, PostForm, SearchForm, SubmitButton, TextArea, TextField } from '~/ui/form';
import { Section } from '~/ui/page';
import { useUiTexts } from '~/ui/ui-texts';
import { DocumentField } from '../document-field';
import { powerIn } from '../words';
import type { DeskAgain } from './intents.server';
import type { DeskPage } from './page.server';

type ActsProps = { page: DeskPage; again: DeskAgain | undefined };

/** What the desk can do now: first whose it is, then yes, a question or no. */
export function Acts({ page, again }: ActsProps) {
  const words = useTexts().authorizationDesk.acts;
  return (
    <Section title={words.title}>
      {page.canMatch && <Match page={page} />}
      {page.canDecide && <Approve page={page} again={again} />}
      {page.canDecide && (
        <Act intent="ask" title={words.ask} again={again}>
          <TextArea name="message" label={words.message} hint={words.messageHint} rows={4} />
        </Act>
      )}
      {page.canDecide && (
        <Act intent="reject" title={words.reject} again={again} variant="danger">
          <TextArea name="reason" label={words.reason} hint={words.messageHint} rows={4} />
        </Act>
      )}
      {page.canReceive && <Receive page={page} again={again} />}
      {page.canRevoke && (
        <Act intent="revoke" title={words.revoke} again={again} variant="danger">
          <p>{page.state === 'ended' ? words.revokeUsedText : words.revokeText}</p>
          <TextArea name="reason" label={words.revokeReason} optional rows={3} />
        </Act>
      )}
    </Section>
  );
}

function Match({ page }: { page: DeskPage }) {
  const words = useTexts().authorizationDesk.acts;
  const ui = useUiTexts();
  const { principal } = page.facts;
  const none = useTexts().authorizationDesk.new.none;
  return (
    <Disclosure summary={principal ? words.matchAgain : words.match} open={!principal || page.q !== ''} id="match">
      <SearchForm action={paths.adminAuthorization(page.id)} values={{ q: page.q }}>
        <TextField name="q" type="search" label={words.matchFind} optional />
        <SubmitButton variant="secondary">{ui.search}</SubmitButton>
      </SearchForm>
      {page.q !== '' && page.candidates.length === 0 && <p>{none}</p>}
      {page.candidates.length > 0 && (
        <PostForm idPrefix="match-">
          <HiddenField name="step" value="match" />
          <ul className="plain-list">
            {page.candidates.map(({ id, name, ties }) => (
              <li key={id}>
                <p>{[name, ...new Set(ties.map(({ address }) => address))].join(', ')}</p>
                <SubmitButton variant="secondary" name="resident" value={id}>
                  {words.matchThis(name)}
                </SubmitButton>
              </li>
            ))}
          </ul>
        </PostForm>
      )}
    </Disclosure>
  );
}

function Approve({ page, again }: ActsProps) {
  const t = useTexts().authorizations;
  const words = useTexts().authorizationDesk.acts;
  const form = again?.intent === 'approve' ? again.form : undefined;
  const isFree = page.kind === 'free-form';
  const { attorney } = page.facts;
  return (
    <Disclosure summary={words.approve} open={form !== undefined || page.facts.principal !== null} id="approve">
      <PostForm {...form} idPrefix="approve-">
        <HiddenField name="shown" value="acts" />
        <Checkboxes
          name="acts"
          label={words.approveScope}
          hint={isFree ? words.approveScopeFree : words.approveScopeHint}
          options={page.offered.map((power) => ({ value: power, label: powerIn(t, power) }))}
          defaultValue={isFree ? [] : [...page.asked]}
        />
        <DateField
          name="validUntil"
          label={words.approveUntil}
          hint={words.approveUntilHint}
          optional
          defaultValue={page.validUntil}
        />
        {attorney && !attorney.isSameName && (
          <Checkboxes
            name="attorneyConfirmed"
            label={attorney.name}
            options={[{ value: 'yes', label: words.attorneyConfirmed }]}
          />
        )}
        {page.kind === 'estate' && page.facts.principal?.deceasedOn === null && (
          <Checkboxes
            name="deathConfirmed"
            label={page.facts.principal.name}
            options={[{ value: 'yes', label: words.deathConfirmed }]}
          />
        )}
        <SubmitButton name="intent" value="approve">
          {words.approve}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}

function Receive({ page, again }: ActsProps) {
  const words = useTexts().authorizationDesk.acts;
  const form = again?.intent === 'receive' ? again.form : undefined;
  return (
    <Disclosure summary={words.receive} open={form !== undefined || page.isDraft} id="receive">
      <PostForm {...form} idPrefix="receive-" multipart>
        <DocumentField kept={[]} mostPages={page.mostPages} />
        <SubmitButton name="intent" value="receive">
          {page.isDraft ? words.receiveHandIn : words.receiveSend}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}

type ActProps = {
  intent: 'ask' | 'reject' | 'revoke';
  title: string;
  again: DeskAgain | undefined;
  children: ReactNode;
  variant?: 'primary' | 'danger';
};

function Act({ intent, title, again, children, variant = 'primary' }: ActProps) {
  const form = again?.intent === intent ? again.form : undefined;
  return (
    <Disclosure summary={title} open={form !== undefined} id={intent}>
      <PostForm {...form} idPrefix={`${intent}-`}>
        {children}
        <SubmitButton variant={variant} name="intent" value={intent}>
          {title}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireResident } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { Page } from '~/ui/page';

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  return { residencies: visit.actor.residencies };
}

export default function Overview() {
  const { residencies } = useLoaderData<typeof loader>();
  return <Page title={residencies[0]?.address ?? ''} />;
}

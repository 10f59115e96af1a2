import { rm } from 'node:fs/promises';
import type { StaffVisit } from '~/http/guards.server';
import { BodyTooLarge } from '~/http/incoming.server';
import { Refused } from '~/lib/refused';
import { authorize } from '~/policy/policy';
import { beginImport } from './imports.server';
import { startTask } from './start-task.server';
import { type ReceivedRegister, receiveRegister } from './upload.server';

/** Takes the files in and lets the reading of them go on by itself. The same form sent twice is one import. */
export async function bringInRegister(visit: StaffVisit, request: Request): Promise<{ id: string }> {
  const { house, actor, now } = visit;
  const { landlordId } = actor;
  authorize(actor, 'register.import', landlordId);
  const received = await takeIn(request, house.config.dataDir);
  const { folder, sources, fields } = received;
  try {
    if (sources.length === 0) throw new Refused('register.refusals.noFiles');
    const { id, isNew } = await beginImport(house.store, {
      landlordId,
      via: 'portal',
      startedBy: actor.staffId,
      submissionKey: fields.get('submissionKey') ?? null,
      now,
    });
    if (isNew) void startTask(house, { kind: 'check', importId: id, landlordId, sources, folder, now });
    else await forget(received);
    return { id };
  } catch (error) {
    await forget(received);
    throw error;
  }
}

async function takeIn(request: Request, dataDir: string): Promise<ReceivedRegister> {
  try {
    return await receiveRegister(request, dataDir);
  } catch (error) {
    if (error instanceof BodyTooLarge) throw new Refused('register.refusals.tooLarge');
    throw error;
  }
}

function forget({ folder }: ReceivedRegister): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

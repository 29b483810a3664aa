import { describe, expect, it } from 'vitest';
import { createJobs, type Ticket } from '../../src/worker/jobs.js';

const forever = () => new Promise<never>(() => {});
const cancelled = expect.objectContaining({ code: 'cancelled' });

describe('jobs', () => {
  it('lets the latest of a method win and leaves other methods alone', async () => {
    const jobs = createJobs();
    let first: Ticket | undefined;
    const overtaken = jobs.run('preview', 1, (ticket) => {
      first = ticket;
      return forever();
    });
    const other = jobs.run('analyse', 1, async () => 'analysed');
    const latest = jobs.run('preview', 2, async () => 'seen');
    await expect(overtaken).rejects.toEqual(cancelled);
    expect(first?.isDropped()).toBe(true);
    expect(await other).toBe('analysed');
    expect(await latest).toBe('seen');
  });

  it('cancels by id at once, whatever the work is doing, and ignores ids it does not know', async () => {
    const jobs = createJobs();
    const [one, two] = [jobs.run('analyse', 7, forever), jobs.run('render', 7, forever)];
    const bystander = jobs.run('preview', 8, async () => {
      await Promise.all([one.catch(() => {}), two.catch(() => {})]);
      return 'still here';
    });
    jobs.cancel(99);
    jobs.cancel(7);
    await expect(one).rejects.toEqual(cancelled);
    await expect(two).rejects.toEqual(cancelled);
    expect(await bystander).toBe('still here');
  });

  it('does not touch a job that is over', async () => {
    const jobs = createJobs();
    let ticket: Ticket | undefined;
    await jobs.run('open', 1, async (own) => {
      ticket = own;
    });
    jobs.cancel(1);
    await jobs.run('open', 2, async () => {});
    expect(ticket?.isDropped()).toBe(false);
  });
});

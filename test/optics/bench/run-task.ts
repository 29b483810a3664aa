import { stripTask } from '../strips/strip-task.js';
import { officeTask } from './office-task.js';
import { probeTask } from './probe-task.js';
import { sceneTask } from './scene-task.js';
import type { Task, TaskResult } from './task.js';

export async function runTask(task: Task): Promise<TaskResult> {
  switch (task.kind) {
    case 'scene':
      return sceneTask(task.name, task.discShares);
    case 'probes':
      return probeTask(task.contender, task.sizesPx);
    case 'office':
      return officeTask();
    case 'strip':
      return { rows: [], notes: [], picture: await stripTask(task.strip) };
  }
}

import { probeTask } from './probe-task.js';
import { sceneTask } from './scene-task.js';
import type { Task, TaskResult } from './task.js';

export function runTask(task: Task): Promise<TaskResult> {
  return task.kind === 'scene'
    ? sceneTask(task.name, task.discShares)
    : probeTask(task.contender, task.sizesPx);
}

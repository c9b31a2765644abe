import type { Language } from "./language.js";

/** What the commands for a queue say. */
export const queuePhrases = {
  zh: {
    listening: (queue: string, jobs: number) => `正在 ${queue} 等待文件，同时检查 ${jobs} 个；Ctrl-C 结束。`,
    trouble: (queue: string, reason: string) => `${queue}: 连接有误，正在重试（${reason}）`,
    ended: (files: number) => `已结束：检查了 ${files} 个文件。`,
    sent: (files: number, queue: string) =>
      `已提交 ${files} 个文件到 ${queue}；加 --wait 再次运行同一命令即可取回结果。`,
    noWorkers: (queue: string) => `${queue} 还没有同版本的 selfeval worker 在运行，文件会一直等待。`,
  },
  en: {
    listening: (queue: string, jobs: number) =>
      `Waiting for files at ${queue}, to check ${jobs} at a time; Ctrl-C ends.`,
    trouble: (queue: string, reason: string) => `${queue}: trouble with the connection, trying again (${reason})`,
    ended: (files: number) => `Ended: ${files} ${files === 1 ? "file was" : "files were"} checked.`,
    sent: (files: number, queue: string) =>
      `${files} ${files === 1 ? "file waits" : "files wait"} at ${queue}; the same command with --wait fetches the results.`,
    noWorkers: (queue: string) =>
      `No selfeval worker of this version listens at ${queue} yet; files wait until one does.`,
  },
} as const satisfies Record<Language, object>;

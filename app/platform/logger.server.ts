import pino, { type Logger } from 'pino';

export type { Logger } from 'pino';

/** JSON lines on standard error; what could identify or authenticate a person is taken out. */
export const createLogger = (level: string): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['*.password', '*.token', '*.cookie', '*.authorization'],
    },
    pino.destination({ fd: 2, sync: true }),
  );

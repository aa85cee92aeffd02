// The commands that the manifest may call by name.

export const COMMAND_NAMES = ['markFindings', 'clearMarks'] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

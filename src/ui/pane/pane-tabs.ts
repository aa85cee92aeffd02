// The places of the pane, in the order of their tabs.
export const TABS = ['overview', 'checks', 'text', 'proofreading', 'settings'] as const;
export type PaneTab = (typeof TABS)[number];

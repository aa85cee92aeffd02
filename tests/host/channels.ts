// The channels on which desktop Excel tells the client of events, by their numbers.

/** Events of the Excel interface. */
export const RICH_EVENTS = 33;

/** Another cell was selected. */
export const SELECTION_EVENTS = 2;

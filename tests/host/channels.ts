// The channels on which desktop Excel tells the client of events, by their numbers.

/** Events of the Excel interface. */
export const RICH_EVENTS = 33;

/** Another cell was selected. */
export const SELECTION_EVENTS = 2;

/** A button of the ribbon was pressed whose action is a function. */
export const COMMAND_EVENTS = 39;

/** A dialog was closed by the user, or its page sent something; to register for these is to open a dialog. */
export const DIALOG_EVENTS = 10;

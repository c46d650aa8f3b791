package dev.backline.core.internal.edit;

/** Which way a step goes. */
enum Turn {
    /** It is new. */
    APPLY,
    /** It is taken back. */
    UNDO,
    /** It is done again. */
    REDO
}

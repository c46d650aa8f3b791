package dev.backline.api.action;

/** Whether a writing action is to write, or only to tell what it would. */
public enum Intent {
    /** A dry run: answer what would happen, and write nothing. */
    PREVIEW,
    /** Do it. */
    APPLY
}

package dev.backline.api.edit;

/**
 * A change to a document as a value.
 *
 * @param document which document: {@code settings}, or another one's name
 * @param kind what is done, such as {@code settings.set}
 * @param json the details as JSON text
 */
public record Edit(String document, String kind, String json) {}

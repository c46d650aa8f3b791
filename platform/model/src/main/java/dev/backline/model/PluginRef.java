package dev.backline.model;

/**
 * A plug-in that a device stands for. Its state is opaque and stays in the file.
 *
 * @param format of the plug-in
 * @param name as it calls itself
 * @param vendor who made it; empty when the file does not tell
 * @param uid number or code that tells it from others, as text; empty when unknown
 * @param path where it lay on the machine that saved the set; empty when unknown
 */
public record PluginRef(Format format, String name, String vendor, String uid, String path) {
    /** Formats of plug-ins. */
    public enum Format {
        /** Steinberg's second format. */
        VST2,
        /** Steinberg's third format. */
        VST3,
        /** Apple's format. */
        AUDIO_UNIT
    }
}

package dev.backline.audio.ui.internal.lab;

/** The pictures. */
enum View {
    SPECTRUM,
    SPECTROGRAM,
    LOUDNESS,
    FIELD,
    LANDSCAPE
}

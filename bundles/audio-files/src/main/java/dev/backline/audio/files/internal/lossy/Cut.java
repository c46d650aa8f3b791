package dev.backline.audio.files.internal.lossy;

/**
 * Which of the decoded frames are the sound.
 *
 * @param skipped frames at the start that only the coding needed
 * @param frames of the sound behind them
 */
record Cut(long skipped, long frames) {
    /** Answers the cut of so many decoded frames; what reaches beyond them is left out. */
    static Cut of(long decoded, long skipped, long frames) {
        long start = Math.clamp(skipped, 0, decoded);
        return new Cut(start, Math.clamp(frames, 0, decoded - start));
    }
}

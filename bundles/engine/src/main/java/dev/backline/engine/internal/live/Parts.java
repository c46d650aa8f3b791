package dev.backline.engine.internal.live;

import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.device.Blocks;
import dev.backline.engine.internal.graph.Graph;
import dev.backline.sound.AudioBlock;
import java.util.List;

/** Gathers the sound of every part of a mix while a performer plays the mix itself. */
public final class Parts {
    private final List<Part> parts;
    private final List<Part> inside;

    /**
     * Listens to the parts of a prepared graph.
     *
     * @param mostFrames the longest block
     */
    public Parts(Graph graph, int mostFrames) {
        parts = graph.parts().stream().map(p -> new Part(p, mostFrames)).toList();
        inside = graph.inside().stream().map(p -> new Part(p, mostFrames)).toList();
    }

    void begin(int frames) {
        parts.forEach(p -> p.block.frames(frames));
        inside.forEach(p -> p.block.frames(frames));
    }

    void take(Moment moment, int at) {
        parts.forEach(p -> Blocks.put(p.part.inlet().pull(moment), p.block, at));
        inside.forEach(p -> Blocks.put(p.part.inlet().pull(moment), p.block, at));
    }

    /** Answers what adds up to the main track, as it sounded in the block that was played last. */
    public List<Part> parts() {
        return parts;
    }

    /** Answers what is heard through a part. */
    public List<Part> inside() {
        return inside;
    }

    /** One of them. */
    public static final class Part {
        private final Graph.Part part;
        private final AudioBlock block;

        private Part(Graph.Part part, int mostFrames) {
            this.part = part;
            this.block = new AudioBlock(2, mostFrames);
        }

        /** Answers which track it is. */
        public String trackId() {
            return part.trackId();
        }

        /** Answers its sound. */
        public AudioBlock block() {
            return block;
        }
    }
}

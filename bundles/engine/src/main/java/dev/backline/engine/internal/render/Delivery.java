package dev.backline.engine.internal.render;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Renderer;
import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.device.Blocks;
import dev.backline.engine.internal.graph.Graph;
import dev.backline.sound.AudioBlock;
import java.io.IOException;

/** Hands what the graph plays to a sink: the first frames, by which everything is late, are left away, and the end fades. */
final class Delivery {
    private final Graph graph;
    private final Stretch stretch;
    private final Renderer.Sink sink;
    private final AudioBlock block;
    private final int skip;

    Delivery(Graph graph, Stretch stretch, Renderer.Sink sink, int mostFrames) {
        this.graph = graph;
        this.stretch = stretch;
        this.sink = sink;
        this.block = new AudioBlock(2, mostFrames);
        this.skip = graph.latencyFrames();
    }

    void hand(Moment moment) throws IOException, AudioFault {
        int lead = Math.clamp(skip - moment.played(), 0, moment.frames());
        long at = moment.played() + lead - skip;
        for (Graph.Part part : graph.parts()) {
            cut(part.inlet().pull(moment), lead, at);
            if (block.frames() > 0) {
                sink.block(part.trackId(), block);
            }
        }
        for (Graph.Part part : graph.inside()) {
            cut(part.inlet().pull(moment), lead, at);
            if (block.frames() > 0) {
                sink.inside(part.trackId(), block);
            }
        }
        if (graph.main().isPresent()) {
            cut(graph.main().get().out().block(moment), lead, at);
            if (block.frames() > 0) {
                sink.block(graph.main().get().id(), block);
            }
        }
    }

    private void cut(AudioBlock from, int lead, long at) {
        Blocks.take(from, lead, from.frames() - lead, block);
        stretch.fade(block, at);
    }
}

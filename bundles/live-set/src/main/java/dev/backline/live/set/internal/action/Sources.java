package dev.backline.live.set.internal.action;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Imported;
import dev.backline.live.set.internal.exchange.dawproject.ProjectReader;
import dev.backline.live.set.internal.midi.SmfImport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads any file that holds a song, told by its content and not by its name. */
final class Sources {
    private static final int HEAD_BYTES = 4;

    private final SetDocuments documents;

    Sources(SetDocuments documents) {
        this.documents = documents;
    }

    /** What a file is. */
    enum Kind {
        /** A Standard MIDI File. */
        MIDI,
        /** A DAWproject. */
        DAWPROJECT,
        /** A Live Set. */
        SET,
        /** Something else, such as a list. */
        OTHER
    }

    static Kind kind(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.equals("MThd") || text.equals("RIFF")) {
            return Kind.MIDI;
        }
        if (text.startsWith("PK")) {
            return Kind.DAWPROJECT;
        }
        return text.startsWith("\u001f\u008b") || text.startsWith("<") ? Kind.SET : Kind.OTHER;
    }

    /** Answers what the file holds. */
    Imported read(Path file, Progress progress) throws IOException, SetFault {
        return switch (kind(file)) {
            case MIDI -> SmfImport.read(file);
            case DAWPROJECT -> ProjectReader.read(file);
            case SET -> new Imported(documents.open(file, progress).snapshot(), List.of());
            case OTHER ->
                throw new SetFault(
                        file + " is neither a Live Set nor a MIDI file nor a DAWproject, but one of these was"
                                + " expected. Name another file.");
        };
    }
}

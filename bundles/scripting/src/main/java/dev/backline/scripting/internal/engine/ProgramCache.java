package dev.backline.scripting.internal.engine;

import dev.backline.api.action.ParameterInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiled scripts on disk by content hash: the second run of an unchanged script compiles nothing. A cache only: whatever
 * is damaged is compiled again.
 */
final class ProgramCache {
    /** Raise when the compiler's customizers or what they call changes. */
    private static final int FORMAT = 3;

    private static final int MOST = 300;

    private final Path folder;
    private final String compiler;

    /**
     * Answers a cache.
     *
     * @param compiler version of all that compiles; another one finds nothing
     */
    ProgramCache(Path folder, String compiler) {
        this.folder = folder;
        this.compiler = FORMAT + " " + compiler;
    }

    /** Answers the program of a source, when it is there and whole. */
    Optional<Program> find(ScriptSource source) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file(source))))) {
            if (!in.readUTF().equals(compiler)) {
                return Optional.empty();
            }
            String main = in.readUTF();
            Declaration declaration = declaration(in);
            Map<String, byte[]> classes = new LinkedHashMap<>();
            for (int n = in.readInt(); n > 0; n--) {
                classes.put(in.readUTF(), in.readNBytes(in.readInt()));
            }
            return Optional.of(new Program(source.file(), main, classes, declaration));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Keeps a program; a folder that cannot be written is no fault. */
    void keep(ScriptSource source, Program program) {
        try {
            Files.createDirectories(folder);
            prune();
            Path part = Files.createTempFile(folder, "part", ".tmp");
            Files.write(part, bytes(program));
            Files.move(part, file(source), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.getLogger(ProgramCache.class.getName())
                    .log(System.Logger.Level.DEBUG, "Compiled scripts are not kept in " + folder, e);
        }
    }

    private Path file(ScriptSource source) {
        return folder.resolve(source.hash() + ".bin");
    }

    private void prune() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = new ArrayList<>(files.toList());
            if (all.size() >= MOST) {
                all.sort(Comparator.comparingLong(f -> f.toFile().lastModified()));
                for (Path old : all.subList(0, MOST / 2)) {
                    Files.deleteIfExists(old);
                }
            }
        }
    }

    private byte[] bytes(Program program) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(compiler);
            out.writeUTF(program.mainClass());
            write(out, program.declaration());
            out.writeInt(program.classes().size());
            for (Map.Entry<String, byte[]> entry : program.classes().entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Declaration declaration) throws IOException {
        out.writeUTF(declaration.about());
        out.writeBoolean(declaration.triggers());
        out.writeInt(declaration.parameters().size());
        for (ParameterInfo p : declaration.parameters()) {
            texts(out, List.of(p.name(), p.type(), p.unit(), p.help()));
            out.writeBoolean(p.list());
            out.writeBoolean(p.required());
            out.writeInt(p.position());
            texts(out, p.min().map(m -> List.of(m.toString())).orElse(List.of()));
            texts(out, p.max().map(m -> List.of(m.toString())).orElse(List.of()));
            texts(out, p.defaultValue().map(List::of).orElse(List.of()));
            texts(out, p.choices());
        }
    }

    private static Declaration declaration(DataInputStream in) throws IOException {
        String about = in.readUTF();
        boolean triggers = in.readBoolean();
        List<ParameterInfo> parameters = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            List<String> words = texts(in);
            boolean list = in.readBoolean();
            boolean required = in.readBoolean();
            int position = in.readInt();
            Optional<Double> min = texts(in).stream().findFirst().map(Double::valueOf);
            Optional<Double> max = texts(in).stream().findFirst().map(Double::valueOf);
            Optional<String> byDefault = texts(in).stream().findFirst();
            parameters.add(new ParameterInfo(
                    words.get(0),
                    words.get(1),
                    list,
                    required,
                    position,
                    words.get(2),
                    min,
                    max,
                    byDefault,
                    texts(in),
                    false,
                    words.get(3)));
        }
        return new Declaration(about, parameters, triggers);
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}

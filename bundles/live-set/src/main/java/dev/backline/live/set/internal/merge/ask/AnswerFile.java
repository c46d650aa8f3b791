package dev.backline.live.set.internal.merge.ask;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.merge.side.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers in a JSON file: an object of ids and words, such as {@code {"3f2a91c0": "theirs"}}, or what the merge itself printed, with a field
 * {@code "answer"} in each conflict.
 */
public final class AnswerFile {
    private static final int MOST_BYTES = 16 << 20;

    private final Map<String, Side> answers = new LinkedHashMap<>();

    private AnswerFile() {}

    /**
     * Reads answers.
     *
     * @throws IOException if the file cannot be read
     * @throws SetFault if it is no JSON, or an answer is none of the three words
     */
    public static Map<String, Side> load(Path file) throws IOException, SetFault {
        if (Files.size(file) > MOST_BYTES) {
            throw new SetFault(file + " is far too large for a file of answers.");
        }
        AnswerFile read = new AnswerFile();
        try (JsonParser parser = new JsonFactory().createParser(Files.readAllBytes(file))) {
            parser.nextToken();
            read.object(parser, file);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new SetFault(
                    file + " is no JSON: " + e.getOriginalMessage()
                            + ". Write it like {\"3f2a91c0\": \"theirs\"}, with the ids that the merge told.",
                    e);
        }
        return read.answers;
    }

    private void object(JsonParser parser, Path file) throws IOException, SetFault {
        String name = "";
        Optional<String> id = Optional.empty();
        Optional<String> answer = Optional.empty();
        int depth = parser.currentToken() == JsonToken.START_OBJECT ? 1 : 0;
        for (JsonToken token = parser.nextToken(); token != null && depth > 0; token = parser.nextToken()) {
            switch (token) {
                case FIELD_NAME -> name = parser.currentName();
                case VALUE_STRING -> {
                    id = name.equals("id") ? Optional.of(parser.getText()) : id;
                    answer = name.equals("answer") ? Optional.of(parser.getText()) : answer;
                    if (name.matches("[0-9a-f]{8}")) {
                        put(name, parser.getText(), file);
                    }
                    if (id.isPresent() && answer.isPresent()) {
                        put(id.orElseThrow(), answer.orElseThrow(), file);
                        answer = Optional.empty();
                    }
                }
                case START_OBJECT -> {
                    depth++;
                    id = Optional.empty();
                    answer = Optional.empty();
                }
                case END_OBJECT -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return;
            }
        }
    }

    private void put(String id, String word, Path file) throws SetFault {
        answers.put(
                id,
                Side.parse(word)
                        .orElseThrow(() -> new SetFault(file + " answers " + id + " with \"" + word
                                + "\", but ours, theirs or base was expected.")));
    }
}

package dev.backline.scripting.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.cli.api.ResultText;
import java.util.List;
import java.util.stream.Collectors;

/** A renderer that shows what it was handed. */
public final class PlainTexts implements ResultText {
    @Override
    public String text(List<?> results, String schema, int width) {
        return results.stream().map(r -> r + "\n").collect(Collectors.joining());
    }

    @Override
    public String json(String action, List<?> results, List<ActionFault> faults) {
        return action + " " + results + " "
                + faults.stream().map(ActionFault::getMessage).toList();
    }

    @Override
    public String fault(ActionFault fault) {
        return fault.getMessage();
    }
}

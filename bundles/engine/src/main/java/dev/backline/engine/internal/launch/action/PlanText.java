package dev.backline.engine.internal.launch.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.session.ScenePlan;
import dev.backline.model.LiveSet;
import java.util.ArrayList;
import java.util.List;

/** Reads a plan such as {@code Intro 4; Verse 8; Chorus 8}: scenes with their bars. */
final class PlanText {
    private PlanText() {}

    static ScenePlan read(LiveSet set, String text, boolean followActions) throws ActionFault {
        List<ScenePlan.Part> parts = new ArrayList<>();
        for (String part : text.split("[;\\r\\n]+")) {
            String said = part.strip();
            if (!said.isEmpty()) {
                parts.add(part(set, said));
            }
        }
        if (parts.isEmpty()) {
            throw new ActionFault(
                    Kind.USAGE, "The plan is empty, but scenes with bars were expected, such as \"Intro 4; Verse 8\".");
        }
        return new ScenePlan(parts, followActions);
    }

    private static ScenePlan.Part part(LiveSet set, String said) throws ActionFault {
        int blank = said.lastIndexOf(' ');
        String bars = said.substring(blank + 1);
        if (blank < 0 || !bars.matches("[1-9]\\d{0,3}")) {
            throw new ActionFault(
                    Kind.USAGE,
                    "\"" + said
                            + "\" is no part of a plan, but a scene and a number of bars were expected, such as \"Verse 8\".");
        }
        String scene = said.substring(0, blank).strip();
        boolean quoted = scene.length() > 1 && scene.startsWith("\"") && scene.endsWith("\"");
        String name = quoted ? scene.substring(1, scene.length() - 1) : scene;
        return new ScenePlan.Part(Names.scene(set, name), Integer.parseInt(bars));
    }
}

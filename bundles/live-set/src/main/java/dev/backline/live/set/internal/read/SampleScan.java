package dev.backline.live.set.internal.read;

import dev.backline.api.set.SetFault;
import java.util.ArrayList;
import java.util.List;

/** Hears one sample reference. Copies of it that lie deeper tell where the file once came from, and are not it. */
final class SampleScan {
    private final List<String> folders = new ArrayList<>();
    private int relation;
    private String relative = "";
    private String path = "";
    private String name = "";

    void start(Tag tag) throws SetFault {
        boolean own = tag.parent(1, "FileRef") && tag.parent(2, "SampleRef");
        if (own) {
            switch (tag.name()) {
                case "RelativePathType" -> relation = tag.whole("Value", 0);
                case "RelativePath" -> relative = tag.value();
                case "Path" -> path = tag.value();
                case "Name" -> name = tag.value();
                default -> {}
            }
        } else if (tag.name().equals("RelativePathElement") && tag.parent(2, "FileRef") && tag.parent(3, "SampleRef")) {
            folders.add(tag.text("Dir").isEmpty() ? ".." : tag.text("Dir"));
        }
    }

    SetContent.SampleContent content(int low, int high) {
        if (relative.isEmpty() && !name.isEmpty()) {
            folders.add(name);
            relative = String.join("/", folders);
        }
        return new SetContent.SampleContent(relation, relative, path, low, high);
    }
}

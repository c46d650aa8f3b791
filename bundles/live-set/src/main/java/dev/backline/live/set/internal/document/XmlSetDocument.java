package dev.backline.live.set.internal.document;

import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.edit.EditKinds;
import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.snapshot.Snapshot;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;

/** A set as its XML. */
final class XmlSetDocument implements SetDocument {
    private final SetFile read;
    private final SetView view;
    /** Many ask for the values of one state; they are read again only when memory had to be freed. */
    private volatile SoftReference<LiveSet> values = new SoftReference<>(null);

    private XmlSetDocument(SetFile read, SetView view) {
        this.read = read;
        this.view = view;
    }

    static XmlSetDocument of(SetFile read) throws SetFault {
        return new XmlSetDocument(
                read, SetView.of(read.document().root(), read.path().toString()));
    }

    @Override
    public Path file() {
        return read.path();
    }

    @Override
    public String version() {
        return view.ableton().attribute("MinorVersion", "");
    }

    @Override
    public LiveSet snapshot() {
        LiveSet known = values.get();
        if (known == null) {
            known = read();
            values = new SoftReference<>(known);
        }
        return known;
    }

    private LiveSet read() {
        return Snapshot.of(view, read.path());
    }

    @Override
    public SetDocument apply(SetEdit edit) throws SetFault {
        Node root = EditKinds.apply(view.ableton(), edit, read.path().toString());
        return new XmlSetDocument(read, SetView.of(root, read.path().toString()));
    }

    @Override
    public void saveAs(Path target) throws IOException, SetFault {
        if (view.era() == Era.NEWER) {
            throw new SetFault(read.path() + " has the format " + version()
                    + ", but up to 12 is known, so it was not written. It can be read.");
        }
        byte[] xml = read.document().withRoot(view.ableton()).bytes();
        SafeSave.create(target, read.packed() ? SafeSave.pack(xml) : xml, view.ableton());
    }
}

package org.addyourvoice.safety;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A policy folder held in memory, whole and unchanging. Two are equal where every file is.
 *
 * @param names all files, those that cannot be read among them
 * @param texts by name
 */
record FolderCopy(String root, SortedSet<String> names, Map<String, String> texts) implements ModerationFolder {

    FolderCopy {
        texts = Map.copyOf(texts);
    }

    static FolderCopy of(String root, Map<String, String> texts) {
        return new FolderCopy(root, new TreeSet<>(texts.keySet()), texts);
    }

    /** The same with another text in one file. */
    FolderCopy with(String name, String text) {
        var changed = new TreeMap<>(texts);
        changed.put(name, text);
        var all = new TreeSet<>(names);
        all.add(name);
        return new FolderCopy(root, all, changed);
    }

    @Override
    public PolicyFile file(String name) {
        return file(name, texts.get(name));
    }

    static PolicyFile file(String name, @Nullable String text) {
        if (text == null) {
            throw new PolicyRefused(name, 0, "the file is missing or cannot be read");
        }
        return new PolicyFile(name, text.replace("\r\n", "\n").replace("\ufeff", ""));
    }

    @Override
    public List<PolicyFile> files(String folder, String ending) {
        return names.stream()
                .filter(name -> name.startsWith(folder + "/") && name.endsWith("." + ending))
                .map(this::file)
                .toList();
    }
}

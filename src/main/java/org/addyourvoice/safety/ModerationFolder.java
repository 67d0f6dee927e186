package org.addyourvoice.safety;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the community's policy lies: a folder of the operator, the copy that the jar carries, or one that somebody is trying out. */
interface ModerationFolder {

    /** Where the operator has put it, or null. */
    String SETTING = "${forum.moderation-directory:#{null}}";

    Path BESIDE_US = Path.of("moderation");

    /** The sub-folders that are read, with the ending of their files. */
    Map<String, String> GROUPS = Map.of(
            "rules",
            "yml",
            "lexicon",
            "txt",
            "messages",
            "txt",
            "kinds",
            "txt",
            "notices",
            "md",
            "replies",
            "md",
            "support",
            "yml");

    /** The files that are read beside them. */
    List<String> SINGLE_FILES = List.of("guidelines.md", "checklist.md", "reasons.yml", "duty.yml");

    /** The configured folder, else {@code ./moderation}, else the jar's own. */
    static PlacedFolder find(@Nullable Path configured) {
        if (configured != null) {
            return at(configured);
        }
        return Files.isDirectory(BESIDE_US) ? at(BESIDE_US) : PlacedFolder.OF_THE_JAR;
    }

    static PlacedFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new PolicyRefused(folder.toString(), 0, "there is no such folder");
        }
        return new PlacedFolder(folder.toAbsolutePath().normalize().toUri().toString());
    }

    /** What a person would call the place. */
    String root();

    /** @throws PolicyRefused if it is not there or cannot be read */
    PolicyFile file(String name);

    /** The files of a sub-folder with an ending, in the order of their names; none where there is no such sub-folder. */
    List<PolicyFile> files(String folder, String ending);
}

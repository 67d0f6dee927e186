package org.addyourvoice.safety;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code moderation/} as a whole. Either everything is right, or {@link PolicyRefused} says what is not. */
class PolicyLoader {

    private static final int VERSION_LENGTH = 12;

    private final ModerationFolder folder;

    PolicyLoader(ModerationFolder folder) {
        this.folder = folder;
    }

    PolicySet load() {
        var lexicons = folder.files("lexicon", "txt");
        var ruleFiles = folder.files("rules", "yml");
        if (ruleFiles.isEmpty()) {
            throw new PolicyRefused("rules/", 0, "there are no rules in " + folder.root());
        }
        var messages = folder.files("messages", "txt");
        var kinds = folder.files("kinds", "txt");
        var notices = notices();
        var reader = new RuleReader(new Lexicons(lexicons), new Messages(messages, new Kinds(kinds)), notices);
        var rules = rules(ruleFiles, reader);
        var replies = ReplyReader.replies(folder.files("replies", "md"));
        return new PolicySet(
                version(List.of(ruleFiles, lexicons, messages, kinds)),
                rules,
                ReasonReader.reasons(folder.file("reasons.yml")),
                SupportReader.regions(folder.files("support", "yml")),
                MarkdownFile.policyText(folder.file("guidelines.md")),
                MarkdownFile.policyText(folder.file("checklist.md")),
                notices,
                replies,
                RosterReader.roster(folder.file("duty.yml")),
                new PolicySet.Size(rules.size(), reader.examplesRun(), lexicons.size(), replies.size()));
    }

    private static List<Rule> rules(List<PolicyFile> files, RuleReader reader) {
        var rules = new ArrayList<Rule>();
        var ids = new HashSet<String>();
        for (var file : files) {
            for (var node : PolicyNode.of(file).someItems()) {
                var rule = reader.read(node);
                if (!ids.add(rule.id())) {
                    throw node.get("id").refuse("there is another rule “%s”".formatted(rule.id()));
                }
                rules.add(rule);
            }
        }
        return List.copyOf(rules);
    }

    private Map<String, Notice> notices() {
        var notices = new LinkedHashMap<String, Notice>();
        for (var file : folder.files("notices", "md")) {
            notices.put(file.id(), MarkdownFile.notice(file));
        }
        return notices;
    }

    private static String version(List<List<PolicyFile>> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var files : parts) {
                for (var file : files) {
                    digest.update((file.name() + "\n" + file.text() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

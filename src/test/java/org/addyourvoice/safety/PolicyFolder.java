package org.addyourvoice.safety;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A moderation folder for a test: right and nearly empty, until something is put into it. */
final class PolicyFolder {

    private final Path root;

    PolicyFolder(Path root) {
        this.root = root;
        var text = "---\ntitle: Text\nversion: \"1\"\nupdated: 2026-01-01\n---\n\nLead.\n\n## One\n\nWords.\n";
        put("guidelines.md", text);
        put("checklist.md", text);
        put("reasons.yml", "- {code: other, name: Other, words: Sorry., for: [return, decline, remove]}\n");
        put("duty.yml", "zone: Europe/London\nzone_name: UK time\nhours: []\n");
        put("notices/slowly.md", "---\ntitle: Slowly\n---\n\nNot suddenly.\n");
        put("support/elsewhere.yml", """
                region: elsewhere
                name: Somewhere else
                verified_on: 2026-01-01
                emergency: {name: Ambulance, call: "112", about: In Europe.}
                lines:
                  - {name: Helpline, web: "https://help.example", about: Day and night.}
                advice: Ring a doctor.
                """);
        rule("when: {phrases: [never matches anything]}", "never matches anything");
    }

    PolicyFolder put(String name, String content) {
        try {
            var file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content, UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts one rule into the folder, from the line that says when it applies and a text that it matches. */
    PolicyFolder rule(String when, String match) {
        return rule(when, "then: [hold]", match);
    }

    PolicyFolder rule(String when, String then, String match) {
        return put("rules/rule.yml", """
                - id: sample
                  why: A test.
                  %s
                  %s
                  examples:
                    match: ["%s"]
                    pass: [Nothing of the kind.]
                """.formatted(when, then, match));
    }

    PolicySet load() {
        return new PolicyLoader(ModerationFolder.at(root)).load();
    }

    Policy policy(Clock clock) {
        return new Policy(ModerationFolder.at(root), clock);
    }

    Screening screening() {
        return new Screening(policy(Clock.systemUTC()));
    }
}

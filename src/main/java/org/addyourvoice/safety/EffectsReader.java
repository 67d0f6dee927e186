package org.addyourvoice.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code then} of a rule. */
final class EffectsReader {

    private final Map<String, Notice> known;

    EffectsReader(Map<String, Notice> known) {
        this.known = known;
    }

    /** @param notices ids of those to attach @param guides ids of those to read before sending */
    record Effects(Set<Effect> all, List<String> notices, List<String> guides) {}

    Effects read(PolicyNode then) {
        var effects = new Effects(EnumSet.noneOf(Effect.class), new ArrayList<>(), new ArrayList<>());
        then.someItems().forEach(item -> add(item, effects));
        return effects;
    }

    private void add(PolicyNode node, Effects effects) {
        if (!node.isMap()) {
            effects.all().add(alone(node));
            return;
        }
        node.allowing(Effect.ATTACH_NOTICE.slug(), Effect.GUIDE.slug());
        if (node.keys().isEmpty()) {
            throw node.refuse("there is no effect");
        }
        for (var name : node.keys()) {
            var effect = named(name, node);
            var ids = effect == Effect.GUIDE ? effects.guides() : effects.notices();
            ids.add(notice(node.get(name), effect));
            effects.all().add(effect);
        }
    }

    private static Effect alone(PolicyNode node) {
        var effect = named(node.text(), node);
        if (effect.namesNotice()) {
            throw node.refuse("say which notice: “%s: its id”".formatted(effect.slug()));
        }
        return effect;
    }

    private static Effect named(String name, PolicyNode node) {
        return Arrays.stream(Effect.values())
                .filter(effect -> effect.slug().equals(name))
                .findFirst()
                .orElseThrow(() -> node.refuse("there is no effect “%s”".formatted(name)));
    }

    private String notice(PolicyNode node, Effect effect) {
        var notice = known.get(node.text());
        if (notice == null) {
            throw node.refuse("there is no notice “notices/%s.md”".formatted(node.text()));
        }
        if (effect == Effect.ATTACH_NOTICE && notice.forAuthors()) {
            throw node.refuse("“notices/%s.md” is for authors, before they send".formatted(node.text()));
        }
        return node.text();
    }
}

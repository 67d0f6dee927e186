package org.addyourvoice.search;

import java.util.Map;

/**
 * How many there would be with each other choice of one filter, the other filters and the words being as they are. By slug; what isn't in it would lead
 * to nothing.
 */
record Facets(
        Map<String, Long> strategies,
        Map<String, Long> outcomes,
        Map<String, Long> symptoms,
        Map<String, Long> contexts) {

    public long of(String filter, String slug) {
        Map<String, Long> counts = switch (filter) {
            case "strategy" -> strategies;
            case "outcome" -> outcomes;
            case "symptom" -> symptoms;
            case "context" -> contexts;
            default -> throw new IllegalArgumentException(filter);
        };
        return counts.getOrDefault(slug, 0L);
    }
}

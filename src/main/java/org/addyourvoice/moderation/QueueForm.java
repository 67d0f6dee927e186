package org.addyourvoice.moderation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The filters of the queue as they stand in its address: slugs, where none or an empty one means any. */
record QueueForm(String kind, List<String> only, String rule, String label) {

    QueueForm(@Nullable String kind, @Nullable List<String> only, @Nullable String rule, @Nullable String label) {
        this.kind = kind == null || kind.isBlank() ? QueueKind.ALL.slug() : kind;
        this.only = only == null ? List.of() : only.stream().distinct().toList();
        this.rule = Objects.requireNonNullElse(rule, "").strip();
        this.label = Objects.requireNonNullElse(label, "").strip();
    }

    static QueueForm of(QueueKind kind) {
        return new QueueForm(kind.slug(), List.of(), "", "");
    }

    /** @param address as {@link #address} gave it */
    static QueueForm at(String address) {
        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUriString(address).build().getQueryParams();
        return new QueueForm(
                one(query, "kind"), query.getOrDefault("only", List.of()), one(query, "rule"), one(query, "label"));
    }

    private static @Nullable String one(MultiValueMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? null : UriUtils.decode(value, StandardCharsets.UTF_8);
    }

    /** Empty if some word is none of ours. */
    Optional<QueueFilter> filter() {
        Set<QueueMark> marks = EnumSet.noneOf(QueueMark.class);
        only.forEach(it -> QueueMark.ofSlug(it).ifPresent(marks::add));
        return QueueKind.ofSlug(kind)
                .filter(it -> marks.size() == only.size())
                .map(it -> new QueueFilter(it, marks, rule.isEmpty() ? null : rule, label.isEmpty() ? null : label));
    }

    public boolean isOn(String mark) {
        return only.contains(mark);
    }

    /** Whether it narrows the queue by more than its kind. */
    public boolean narrows() {
        return !only.isEmpty() || !rule.isEmpty() || !label.isEmpty();
    }

    /** The address with another kind. */
    public String of(String another) {
        return new QueueForm(another, only, rule, label).address(1);
    }

    /** The address with a mark more, or without it where it is on. */
    public String toggling(String mark) {
        List<String> marks = new ArrayList<>(only);
        if (!marks.remove(mark)) {
            marks.add(mark);
        }
        return new QueueForm(kind, marks, rule, label).address(1);
    }

    /** Where a page of it asks what has happened since. */
    public String news(Instant seen) {
        return filled(narrowed("/moderation/now").queryParam("seen", seen));
    }

    /** @param page counted from 1 */
    public String address(int page) {
        UriComponentsBuilder address = narrowed("/moderation");
        if (page > 1) {
            address.queryParam("page", page);
        }
        return filled(address);
    }

    private UriComponentsBuilder narrowed(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!kind.equals(QueueKind.ALL.slug())) {
            address.queryParam("kind", "{kind}");
        }
        only.forEach(it -> address.queryParam("only", it));
        if (!rule.isEmpty()) {
            address.queryParam("rule", "{rule}");
        }
        if (!label.isEmpty()) {
            address.queryParam("label", "{label}");
        }
        return address;
    }

    private String filled(UriComponentsBuilder address) {
        return address.encode()
                .buildAndExpand(Map.of("kind", kind, "rule", rule, "label", label))
                .toUriString();
    }
}

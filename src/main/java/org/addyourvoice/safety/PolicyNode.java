package org.addyourvoice.safety;

import java.io.StringReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A part of a YAML file that remembers its line, so that whatever is wrong with it can be pointed at. Every plain value is
 * text here: {@code no} stays "no" and {@code 18:00} stays "18:00".
 */
final class PolicyNode {

    private final String file;
    private final int line;
    private final Node node;

    private PolicyNode(String file, int line, Node node) {
        this.file = file;
        this.line = line;
        this.node = node;
    }

    static PolicyNode of(PolicyFile file) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
            if (root == null) {
                throw new PolicyRefused(file.name(), 0, "the file is empty");
            }
            return new PolicyNode(file.name(), lineOf(root), root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new PolicyRefused(file.name(), line, "not readable as YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new PolicyRefused(file.name(), 0, "not readable as YAML: " + e.getMessage());
        }
    }

    PolicyRefused refuse(String reason) {
        return new PolicyRefused(file, line, reason);
    }

    /** Refuses any other key, and a key that stands twice. A misspelt key would otherwise be a rule that quietly does less. */
    PolicyNode allowing(String... keys) {
        var left = new HashSet<>(Arrays.asList(keys));
        for (var entry : mapping().getValue()) {
            var key = key(entry);
            if (!left.remove(key)) {
                var known = Arrays.asList(keys).contains(key);
                throw new PolicyRefused(
                        file,
                        lineOf(entry.getKeyNode()),
                        known
                                ? "“%s” stands twice".formatted(key)
                                : "“%s” is not known here; known are: %s".formatted(key, String.join(", ", keys)));
            }
        }
        return this;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    Set<String> keys() {
        var keys = new HashSet<String>();
        mapping().getValue().forEach(entry -> keys.add(key(entry)));
        return keys;
    }

    PolicyNode get(String key) {
        return find(key).orElseThrow(() -> refuse("“%s” is missing".formatted(key)));
    }

    Optional<PolicyNode> find(String key) {
        return mapping().getValue().stream()
                .filter(entry -> key(entry).equals(key))
                .findFirst()
                .map(entry -> new PolicyNode(file, lineOf(entry.getKeyNode()), entry.getValueNode()));
    }

    /** The parts of a list. One part that is no list counts as a list of one. */
    List<PolicyNode> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(item -> new PolicyNode(file, lineOf(item), item))
                    .toList();
        }
        return List.of(this);
    }

    /** The parts of a list that has to have some. */
    List<PolicyNode> someItems() {
        var items = items();
        if (items.isEmpty()) {
            throw refuse("the list is empty");
        }
        return items;
    }

    /** A value of one line or more, never blank. */
    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw refuse("a single value is expected here");
        }
        if (scalar.getValue().isBlank()) {
            throw refuse("the value is empty");
        }
        return scalar.getValue().strip();
    }

    /** A value of another type. */
    <T> T as(Function<String, @Nullable T> reader, String expected) {
        var text = text();
        try {
            var value = reader.apply(text);
            if (value != null) {
                return value;
            }
        } catch (RuntimeException unreadable) {
            throw refuse("“%s” is not %s".formatted(text, expected));
        }
        throw refuse("“%s” is not %s".formatted(text, expected));
    }

    private MappingNode mapping() {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw refuse("named entries are expected here, such as “id: …”");
    }

    private String key(NodeTuple entry) {
        if (entry.getKeyNode() instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new PolicyRefused(file, lineOf(entry.getKeyNode()), "a name is expected before the colon");
    }

    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }
}

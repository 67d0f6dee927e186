package org.addyourvoice.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Messages by label, from {@code messages/}: one a line. From them a logistic model learns to tell one label from all the others (maximum entropy with an L2
 * penalty, by OpenNLP). The same messages always give the same model, so that it need not be kept anywhere but in memory.
 */
final class Messages {

    /** Found by cross-validation over the messages that ship; between 0.1 and 5 it makes little difference. */
    private static final double PENALTY = 1.0;

    /** Marks that stand in fewer messages tell nothing. */
    private static final int RARE = 2;

    private static final int ROUNDS = 100;
    private static final Map<UUID, MaxentModel> TRAINED = new ConcurrentHashMap<>();

    /** In the order of the labels, so that the same messages are always learnt in the same order. */
    private final SortedMap<String, List<String>> byLabel = new TreeMap<>();

    Messages(List<PolicyFile> files) {
        files.forEach(file -> byLabel.put(file.id(), lines(file)));
    }

    private static List<String> lines(PolicyFile file) {
        List<String> lines = file.text()
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty() && !it.startsWith("# "))
                .toList();
        if (lines.isEmpty()) {
            throw new PolicyRefused(file.name(), 0, "there is no message in it");
        }
        return lines;
    }

    int count() {
        return byLabel.values().stream().mapToInt(List::size).sum();
    }

    /** @throws PolicyRefused if there are no messages of that label, or none of another */
    ReadsLike condition(String label, double atLeast, PolicyNode askedBy) {
        if (!byLabel.containsKey(label)) {
            throw askedBy.refuse("there are no messages “messages/%s.txt”".formatted(label));
        }
        if (byLabel.size() < 2) {
            throw askedBy.refuse("there is nothing to tell it from: “messages/” has one file only");
        }
        return new ReadsLike(label, atLeast, TRAINED.computeIfAbsent(key(label), it -> train(label)));
    }

    private UUID key(String label) {
        return UUID.nameUUIDFromBytes((label + byLabel).getBytes(StandardCharsets.UTF_8));
    }

    private MaxentModel train(String label) {
        List<Event> events = new ArrayList<>();
        byLabel.forEach((name, messages) -> messages.forEach(it -> events.add(new Event(
                name.equals(label) ? label : "other", MessageMarks.of(MessageMarks.words(Folding.folded(it)))))));
        try {
            return TrainerFactory.getEventTrainer(parameters(), new HashMap<>())
                    .train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrainingParameters parameters() {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, RARE);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, PENALTY);
        return parameters;
    }
}

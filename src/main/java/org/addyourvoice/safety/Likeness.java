package org.addyourvoice.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Tells which label's messages a text reads like: the middle of two opinions, logistic regression over all labels at once (maximum entropy with an L2
 * penalty, by OpenNLP) and {@link MarkCounts}. The same messages always give the same model.
 *
 * @param known every word of the messages
 */
record Likeness(MessageMarks marks, MaxentModel model, MarkCounts counts, Set<String> known) {

    /** Found by cross-validation over the messages that ship; between 0.3 and 2 it makes little difference. */
    private static final double PENALTY = 1.0;

    /** Marks that stand in fewer messages tell nothing. */
    private static final int RARE = 2;

    private static final int ROUNDS = 100;

    /** Counts take marks for independent, which they are not: the more marks, the less each of them says. Found as the penalty was. */
    private static final double TRUST_IN_COUNTS = 1.5;

    private static final double LEAST = 1e-12;

    /** @param messages by label; in the order of the labels, so that the same messages are always learnt in the same order */
    static Likeness learn(SortedMap<String, List<String>> messages, MessageMarks marks) {
        List<Event> events = new ArrayList<>();
        Set<String> known = new HashSet<>();
        messages.forEach((label, texts) -> texts.forEach(text -> {
            List<String> words = MessageMarks.words(Folding.folded(text));
            known.addAll(words);
            events.add(new Event(label, marks.of(words)));
        }));
        try {
            MaxentModel model = TrainerFactory.getEventTrainer(parameters(), new HashMap<>())
                    .train(ObjectStreamUtils.createObjectStream(events));
            return new Likeness(marks, model, MarkCounts.learn(labels(model), events), known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> labels(MaxentModel model) {
        return IntStream.range(0, model.getNumOutcomes())
                .mapToObj(model::getOutcome)
                .toList();
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

    /** From 0 to 1; all labels together make 1. Of another language it says 0: more than half of the words are new to it. */
    double of(String label, List<String> words) {
        return shares(words)[model.getIndex(label)];
    }

    /** Of all labels at once, which takes no longer than of one. */
    double[] shares(List<String> words) {
        long met = words.stream().filter(known::contains).count();
        return met * 2 < words.size() ? new double[model.getNumOutcomes()] : middle(marks.of(words));
    }

    private double[] middle(String[] found) {
        double[] shares = model.eval(found);
        double[] counted = counts.of(found);
        double most = Arrays.stream(counted).max().orElse(0);
        double trust = TRUST_IN_COUNTS / Math.sqrt(Math.max(1, found.length));
        double all = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.sqrt(Math.max(LEAST, shares[i]) * Math.exp(trust * (counted[i] - most)));
            all += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= all;
        }
        return shares;
    }

    double share(String label, double[] shares) {
        return shares[model.getIndex(label)];
    }
}

package org.addyourvoice.safety;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.model.Event;

/**
 * How often each mark stands in the messages of each label (naive Bayes). It uses marks that stand in one message only as well, from which a regression would
 * learn that message by heart.
 *
 * @param marks their fingerprints, sorted: there are hundreds of thousands of them
 * @param logs by label, then by place in {@code marks}: the logarithm of its share of the label's marks
 * @param priors by label: the logarithm of its share of the messages
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MarkCounts(long[] marks, float[][] logs, double[] priors) {

    /** Found by cross-validation over the messages that ship. */
    private static final double SMOOTHING = 0.3;

    /** @param labels in the order in which all of this answers */
    static MarkCounts learn(List<String> labels, List<Event> events) {
        long[] marks = events.stream()
                .flatMapToLong(it -> Arrays.stream(it.getContext()).mapToLong(MarkCounts::fingerprint))
                .sorted()
                .distinct()
                .toArray();
        float[][] counts = new float[labels.size()][marks.length];
        double[] priors = new double[labels.size()];
        for (Event event : events) {
            int label = labels.indexOf(event.getOutcome());
            priors[label]++;
            for (String mark : event.getContext()) {
                counts[label][Arrays.binarySearch(marks, fingerprint(mark))]++;
            }
        }
        for (int label = 0; label < priors.length; label++) {
            priors[label] = Math.log(priors[label] / events.size());
            toLogs(counts[label]);
        }
        return new MarkCounts(marks, counts, priors);
    }

    private static void toLogs(float[] counts) {
        double all = SMOOTHING * counts.length;
        for (float count : counts) {
            all += count;
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (float) Math.log((counts[i] + SMOOTHING) / all);
        }
    }

    /** By label: how likely a text with these marks is to be of it, as a logarithm with an unknown constant added. */
    double[] of(String[] found) {
        double[] sums = priors.clone();
        for (String mark : found) {
            int at = Arrays.binarySearch(marks, fingerprint(mark));
            for (int label = 0; at >= 0 && label < sums.length; label++) {
                sums[label] += logs[label][at];
            }
        }
        return sums;
    }

    /** FNV-1a, of 64 bits. */
    private static long fingerprint(String mark) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < mark.length(); i++) {
            hash = (hash ^ mark.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}

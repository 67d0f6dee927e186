package org.addyourvoice.seal;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words what is wrong with the forum's key. */
class SealKeyAnalyzer extends AbstractFailureAnalyzer<SealKeyWrong> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SealKeyWrong cause) {
        return new FailureAnalysis(Objects.requireNonNull(cause.getMessage()), cause.help(), cause);
    }
}

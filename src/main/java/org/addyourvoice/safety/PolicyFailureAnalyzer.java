package org.addyourvoice.safety;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the program did not start, where a file of {@code moderation/} is the reason. */
class PolicyFailureAnalyzer extends AbstractFailureAnalyzer<PolicyRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PolicyRefused cause) {
        return new FailureAnalysis(
                "The moderation folder cannot be used.\n\n    " + cause.getMessage(),
                "Correct that line and start again. The format is described in moderation/README.md.",
                cause);
    }
}

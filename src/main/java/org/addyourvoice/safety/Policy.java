package org.addyourvoice.safety;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The policy in force. What is wrong with it at the start keeps the program from starting: rules that are not there protect nobody. */
@Component
class Policy {

    private final PolicySet current;

    @Autowired
    Policy(@Value(ModerationFolder.SETTING) @Nullable Path directory) {
        this(ModerationFolder.find(directory));
    }

    Policy(ModerationFolder folder) {
        this.current = new PolicyLoader(folder).load();
    }

    PolicySet current() {
        return current;
    }
}

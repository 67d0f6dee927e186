package org.addyourvoice.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The case is for moderators who take crises. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class ForCrisisModerators extends RuntimeException {

    private static final long serialVersionUID = 1;

    ForCrisisModerators(CaseId id) {
        super("case " + id);
    }
}

package org.addyourvoice.experience;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such experience, or none that this person may see; the two are not told apart. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchExperience extends RuntimeException {

    public NoSuchExperience(ExperienceId id) {
        super("experience " + id);
    }
}

package org.addyourvoice.sanction;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.addyourvoice.member.MemberId;

/** Where a moderator goes when they have done what {@link AccountWork} waited. */
public interface NextWork {

    /** A view, or empty where they stay. @param seen what their page had said of it, or empty */
    Optional<String> after(MemberId moderator, String seen, HttpSession session);
}

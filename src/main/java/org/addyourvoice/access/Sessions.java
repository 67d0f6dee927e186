package org.addyourvoice.access;

import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where a member is signed in. A session that is ended signs out whoever holds it, at their next request. */
@Service
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final JdbcClient jdbc;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** The one at hand first, then the one used last. */
    List<SessionView> of(MemberId id, HttpSession atHand) {
        return of(id, atHand.getId());
    }

    /** The one used last first. */
    List<SessionView> of(MemberId id) {
        return of(id, "");
    }

    private List<SessionView> of(MemberId id, String atHand) {
        return repository.findByPrincipalName(id.toString()).values().stream()
                .map(it -> SessionView.of(it, it.getId().equals(atHand)))
                .sorted(Comparator.comparing((SessionView it) -> !it.atHand())
                        .thenComparing(SessionView::lastUsed, Comparator.reverseOrder()))
                .toList();
    }

    /** Does nothing where it has ended already or is somebody else's. @param handle of a {@link SessionView} */
    void end(MemberId id, String handle) {
        repository.findByPrincipalName(id.toString()).keySet().stream()
                .filter(it -> SessionView.handle(it).equals(handle))
                .forEach(repository::deleteById);
    }

    void endOthers(MemberId id, HttpSession atHand) {
        jdbc.sql("delete from spring_session where principal_name = :id and session_id <> :mine")
                .param("id", id.toString())
                .param("mine", atHand.getId())
                .update();
    }

    /** At how many places. */
    public int count(MemberId id) {
        return jdbc.sql("select count(*) from spring_session where principal_name = :id")
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }

    public void endAll(MemberId id) {
        jdbc.sql("delete from spring_session where principal_name = :id")
                .param("id", id.toString())
                .update();
    }
}

package org.addyourvoice.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Terms extends Repository<Term, Term.Key> {

    List<Term> findAll();

    Optional<Term> findById(Term.Key key);
}

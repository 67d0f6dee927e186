package org.addyourvoice.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * How texts and questions are taken apart. No word is left out, since “no” and “off” mean something here, and none is too short, since B6 and PT do. The
 * community's synonyms are not in here: they widen a question when it is asked, so that an edit of theirs needs no new index.
 */
class Analysis implements LuceneAnalysisConfigurer {

    /** Words without their endings: “cramps” is “cramping”. */
    static final String STEMMED = "stemmed";

    /** Words as they are written, for what is spelled nearly so. */
    static final String WORDS = "words";

    private static final Analyzer STEMMING = new Words(true);
    private static final Analyzer PLAIN = new Words(false);

    /** @param start where it stands in the text @param end behind its last letter */
    record Token(String word, int start, int end) {}

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(STEMMED).instance(STEMMING);
        context.analyzer(WORDS).instance(PLAIN);
    }

    static List<Token> stems(String text) {
        return tokens(STEMMING, text);
    }

    static List<Token> words(String text) {
        return tokens(PLAIN, text);
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> found = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Words extends Analyzer {

        private final boolean stemmed;

        private Words(boolean stemmed) {
            this.stemmed = stemmed;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)));
            return new TokenStreamComponents(
                    tokenizer, stemmed ? new SnowballFilter(words, new EnglishStemmer()) : words);
        }
    }
}

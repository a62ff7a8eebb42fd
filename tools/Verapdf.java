import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds papers to PDF/UA-1 with veraPDF: {@code java -cp JARS tools/Verapdf.java FILE.pdf...}.
 *
 * <p>docs/decisions/0075 says where the jars are to be had. Nothing of the program needs them. Answers 1 where a file does not conform.
 */
public class Verapdf {
    private static final int MOST_TOLD = 20;

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean all = true;
        for (String file : files) {
            all &= conforms(file);
        }
        System.exit(all ? 0 : 1);
    }

    private static boolean conforms(String file) throws Exception {
        try (FileInputStream paper = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(paper, PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.printf(
                    "%s: %s, %d checks%n", file, result.isCompliant() ? "conforms" : "does not conform", result.getTotalAssertions());
            result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() != TestAssertion.Status.PASSED)
                    .limit(MOST_TOLD)
                    .forEach(one -> System.out.printf(
                            "  %s-%d %s%n    %s%n",
                            one.getRuleId().getClause(), one.getRuleId().getTestNumber(), one.getMessage(), one.getLocation().getContext()));
            return result.isCompliant();
        }
    }
}

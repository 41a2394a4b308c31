package cn.duban;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// The architecture on one page: which package may use which.
class ArchitectureTest {

    private static final String BASE = "cn.duban";

    private static final List<Part> PARTS = List.of(
            part("wording"),
            part("registry", "wording"),
            part("document"),
            part("notice", "document", "registry", "wording"),
            part("ledger", "registry"),
            part("exhibit"),
            part("digest", "wording", "ledger", "registry"),
            part("understanding", "ledger", "registry"),
            part("bulletin", "wording", "ledger", "registry", "digest"),
            part("comment", "wording", "ledger", "registry", "digest"),
            part("duty", "wording", "ledger", "registry", "digest"),
            part("order", "wording", "ledger", "registry", "digest"),
            part("people", "wording", "ledger", "registry", "digest"),
            part("problem", "wording", "ledger", "registry", "digest"),
            part("trail", "wording", "ledger", "registry", "digest"),
            part("review", "wording", "ledger", "registry", "digest"),
            part("intake", "registry", "notice", "document", "ledger"),
            part("talk", "wording", "ledger", "registry", "digest", "order", "understanding"),
            part("filing", "talk", "wording", "ledger", "registry", "exhibit", "understanding"),
            part("command", "talk", "filing", "wording", "ledger", "registry", "digest", "understanding", "bulletin",
                    "comment", "duty", "notice", "order", "people", "problem", "review", "trail"),
            part("importing", "command", "talk", "filing", "wording", "ledger", "registry", "digest", "document",
                    "duty", "exhibit", "intake", "notice", "people"),
            part("contact", "command", "talk", "filing", "wording", "ledger", "registry", "digest", "problem",
                    "understanding"),
            part("reception", "command", "contact", "filing", "importing", "talk", "wording", "ledger", "registry",
                    "digest"),
            part("plan", "wording", "ledger", "registry", "digest", "bulletin", "order"),
            part("delivery", "wording", "ledger", "registry"),
            part("redis", "ledger", "registry", "delivery"),
            part("wecom", "talk", "delivery", "ledger"),
            part("dingtalk", "talk", "delivery", "ledger", "exhibit"),
            part("schedule", "plan", "ledger"),
            part("sandbox"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @ParameterizedTest
    @FieldSource("PARTS")
    void usesOnlyWhatItsArrowsAllow(Part part) {
        var allowed = Stream.concat(Stream.of(part.name()), part.mayUse().stream())
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
        noClasses().that()
                .resideInAPackage(packageOf(part.name()))
                .should()
                .dependOnClassesThat(resideInAPackage(BASE + "..").and(resideOutsideOfPackages(allowed)))
                .check(CLASSES);
    }

    @Test
    void everyPackageIsOnThePage() {
        var onThePage = PARTS.stream().map(part -> packageOf(part.name())).toList();
        assertThat(CLASSES).extracting(type -> type.getPackageName())
                .filteredOn(name -> !name.equals(BASE))
                .isSubsetOf(onThePage)
                .containsAll(onThePage);
    }

    @Test
    void arrowsFormNoCircle() {
        slices().matching(BASE + ".(*)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({"me.chanjar.weixin.., wecom", "com.dingtalk.., dingtalk", "com.aliyun.., dingtalk",
            "redis.clients.., redis", "org.quartz.., schedule", "org.apache.poi.., document",
            "org.apache.pdfbox.., document"})
    void keepsEachSdkInOnePlace(String sdk, String home) {
        noClasses().that()
                .resideOutsideOfPackage(packageOf(home))
                .should()
                .dependOnClassesThat(resideInAPackage(sdk))
                .check(CLASSES);
    }

    @Test
    void coreKnowsOnlyTheJdk() {
        noClasses().that()
                .resideInAnyPackage(packageOf("wording"), packageOf("registry"), packageOf("ledger"))
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("java..", "org.jspecify.annotations..",
                        packageOf("wording"), packageOf("registry"), packageOf("ledger")))
                .check(CLASSES);
    }

    private static String packageOf(String name) {
        return BASE + "." + name;
    }

    private static Part part(String name, String... mayUse) {
        return new Part(name, List.of(mayUse));
    }

    record Part(String name, List<String> mayUse) {

        @Override
        public String toString() {
            return name;
        }
    }
}

package vn.dean06.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import vn.dean06.Dean06Application;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the README shows of the modules, beside the modules.
 */
class ModulePictureTests {

	private static final Path README = Path.of("README.md");

	private static final Pattern PICTURE = Pattern.compile("```mermaid\n.*?```", Pattern.DOTALL);

	private final ModulePicture picture = ModulePicture.of(ApplicationModules.of(Dean06Application.class));

	/** With -Dpicture=redraw it draws the picture anew instead. */
	@Test
	void theReadmeShowsTheModulesAsTheyAre() throws IOException {
		if ("redraw".equals(System.getProperty("picture"))) {
			Files.writeString(README,
					PICTURE.matcher(readme()).replaceFirst(Matcher.quoteReplacement(this.picture.draw())));
		}
		Matcher shown = PICTURE.matcher(readme());
		assertThat(shown.find()).as("A picture of the modules stands in README.md").isTrue();
		assertThat(shown.group())
			.as("The picture of the modules in README.md is out of date; redraw it: "
					+ "./mvnw test -Dtest=ModulePictureTests -Dpicture=redraw")
			.isEqualTo(this.picture.draw());
	}

	private static String readme() throws IOException {
		return Files.readString(README).replace("\r\n", "\n");
	}

	@Test
	void anArrowThatALongerWayShowsIsLeftOut() {
		ModulePicture three = new ModulePicture(
				Map.of("reports", Set.of("figures", "units"), "figures", Set.of("units"), "units", Set.of()));
		assertThat(three.reduced().arrows())
			.isEqualTo(Map.of("reports", Set.of("figures"), "figures", Set.of("units"), "units", Set.of()));
	}

	@Test
	void twoWaysOfOneLengthAreBothShown() {
		ModulePicture four = new ModulePicture(Map.of("reports", Set.of("plan", "pilots"), "plan", Set.of("units"),
				"pilots", Set.of("units"), "units", Set.of()));
		assertThat(four.reduced()).isEqualTo(four);
	}

	@Test
	void eachModuleIsALineWithWhatItUses() {
		assertThat(new ModulePicture(
				new TreeMap<>(Map.of("reports", Set.of("document"), "document", Set.of(), "attachments", Set.of())))
			.lines()).isEqualTo(List.of("    attachments", "    document", "    reports --> document"));
	}

}

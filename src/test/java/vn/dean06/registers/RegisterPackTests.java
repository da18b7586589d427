package vn.dean06.registers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dean06.DatabaseTest;
import vn.dean06.SamplePack;
import vn.dean06.pack.Packs;
import vn.dean06.plan.PlanRegister;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a pack says of a thing beside its columns comes in and goes out again.
 */
@DatabaseTest
class RegisterPackTests {

	@TempDir
	Path folder;

	@Autowired
	Packs packs;

	@Autowired
	Registers registers;

	@Autowired
	EntityManager entityManager;

	@Test
	void aThingKeepsItsCodeWhateverItsNumber() throws IOException {
		load("number: 2\n", "number: 2\n        code: 2023-17\n");
		assertThat(task(2).code()).isEqualTo("2023-17");
		assertThat(task(3).code()).isEqualTo("2024-3");
		assertThat(exported()).containsOnlyOnce("code:").contains("- code: 2023-17\n    number: 2\n");
	}

	@Test
	void aDayThatIsRecordedWeighsMoreThanTheStateThatIsStated() throws IOException {
		load("number: 2\n", "number: 2\n        withdrawn: 2024-06-01\n");
		assertThat(task(2).state()).isEqualTo(ThingState.WITHDRAWN);
		assertThat(task(2).standing().stated()).isEqualTo(ThingState.COMPLETED);
		assertThat(task(2).standing().withdrawn()).isEqualTo(LocalDate.of(2024, 6, 1));
		assertThat(exported()).containsOnlyOnce("withdrawn:").contains("withdrawn: '2024-06-01'");
	}

	@Test
	void whatNothingIsStatedOfIsNotStarted() throws IOException {
		load(" +state: CARRIED_OVER\n", "");
		assertThat(task(31).state()).isEqualTo(ThingState.NOT_STARTED);
		assertThat(exported()).doesNotContain("CARRIED_OVER", "NOT_STARTED");
	}

	private void load(String before, String after) {
		SamplePack pack = SamplePack.copyTo(this.folder.resolve("goi"))
			.edit("plan/plan.yaml", (text) -> text.replaceFirst(before, after));
		this.packs.load(List.of(pack.location()));
		this.entityManager.flush();
		this.entityManager.clear();
	}

	private ThingView task(int number) {
		return this.registers.find(PlanRegister.NAME, 2024).orElseThrow().numbered(number).orElseThrow();
	}

	private String exported() throws IOException {
		ByteArrayOutputStream pack = new ByteArrayOutputStream();
		this.packs.export("goi", "Gói", pack);
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack.toByteArray()))) {
			for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
				if (file.getName().equals("plan/plan.yaml")) {
					return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		throw new AssertionError("no plan in the pack");
	}

}

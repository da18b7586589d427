package vn.dean06.reminders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.DatabaseOwner;
import vn.dean06.DatabaseTest;
import vn.dean06.SamplePack;
import vn.dean06.pack.FaultyPackException;
import vn.dean06.pack.Packs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How letters look and where mails go comes with a pack and goes out with one.
 */
@DatabaseTest
class LetterPackTests {

	private static final String LETTER = """
			letters:
			  - unit: CAT
			    superior: [Bộ Công an]
			    issuer: [Công an tỉnh]
			    symbol: CAT-PC06
			    place: Quy Nhơn
			    authority: [GIÁM ĐỐC]
			    signer: Trần Văn B
			    recipients: [Như trên, "Lưu: VT"]
			""";

	@TempDir
	Path folder;

	@Autowired
	Packs packs;

	@Autowired
	LetterForms letterForms;

	@Autowired
	JdbcClient database;

	@Autowired
	DatabaseOwner owner;

	@Autowired
	EntityManager entityManager;

	@BeforeTransaction
	void theTablesMayBeEmptied() {
		this.owner.allowEmptying();
	}

	@Test
	void whatWasReadIsWrittenAndReadAgain() throws IOException {
		SamplePack pack = pack(LETTER).edit("accounts/accounts.csv",
				(text) -> text.replace("unit\n", "unit,email\n")
					.replace(",CAT\n", ",CAT,\n")
					.replace(",TINH\n", ",TINH,ai.do@coquan.example\n"));
		this.packs.load(List.of(pack.location()));
		LetterFormView read = letter();
		assertThat(read.superior()).containsExactly("Bộ Công an");
		assertThat(read.recipients()).containsExactly("Như trên", "Lưu: VT");
		assertThat(addresses()).containsExactly("lanhdao ai.do@coquan.example", "quantri ai.do@coquan.example");
		Path zip = export();
		empty();
		this.packs.load(List.of(zip.toString()));
		assertThat(letter()).isEqualTo(read);
		assertThat(addresses()).containsExactly("lanhdao ai.do@coquan.example", "quantri ai.do@coquan.example");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "unit: CAT | unit: KHONG | không có đơn vị “KHONG”",
					"symbol: CAT-PC06 | sym: CAT-PC06 | thiếu “symbol”",
					"authority: [GIÁM ĐỐC] | authority: [] | mục “authority”: thiếu “authority”",
					"letters: | letter: | mục “letter”: không biết mục này, có phải “letters”" })
	void aFaultyLetterIsNamedWithItsFile(String before, String after, String reason) {
		SamplePack pack = pack(LETTER.replace(before, after));
		assertThatExceptionOfType(FaultyPackException.class).isThrownBy(() -> this.packs.load(List.of(pack.location())))
			.withMessageContaining("submissions/letter.yaml, dòng")
			.withMessageContaining(reason);
	}

	@Test
	void anAddressThatIsNoneIsNamedWithItsLine() {
		SamplePack pack = pack(LETTER).edit("accounts/accounts.csv",
				(text) -> text.replace("unit\n", "unit,email\n").replaceAll("(CAT|TINH)\n", "$1,thu-sai\n"));
		assertThatExceptionOfType(FaultyPackException.class).isThrownBy(() -> this.packs.load(List.of(pack.location())))
			.withMessageContaining("accounts/accounts.csv, dòng 2")
			.withMessageContaining("“thu-sai” không phải địa chỉ thư điện tử");
	}

	private SamplePack pack(String letter) {
		try {
			SamplePack pack = SamplePack.copyTo(this.folder.resolve("goi"));
			Files.writeString(this.folder.resolve("goi/submissions/letter.yaml"), letter);
			return pack;
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private LetterFormView letter() {
		this.entityManager.flush();
		this.entityManager.clear();
		return this.letterForms.findById("CAT").orElseThrow().view();
	}

	private List<String> addresses() {
		return this.database
			.sql("select username || ' ' || email from account where email is not null order by username")
			.query(String.class)
			.list();
	}

	private Path export() throws IOException {
		Path zip = this.folder.resolve("xuat.zip");
		try (var out = Files.newOutputStream(zip)) {
			this.packs.export("xuat", "Xuất để so", out);
		}
		return zip;
	}

	private void empty() {
		DatabaseOwner.empty(this.database);
		this.entityManager.clear();
	}

}

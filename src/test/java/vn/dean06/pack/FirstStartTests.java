package vn.dean06.pack;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mockito.Answers;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * An empty database is filled once, whatever happens between reading and saving.
 */
class FirstStartTests {

	private static final List<String> SAMPLE = List.of("classpath:packs/gia-lai-2026");

	private final Packs packs = mock();

	private final JdbcClient database = mock(Answers.RETURNS_DEEP_STUBS);

	private final FirstStart start = new FirstStart(this.packs, this.database, SAMPLE,
			new DefaultApplicationArguments());

	private final PackMemory read = PackMemory.withoutDatabase();

	private void isEmpty(Boolean first, Boolean... then) {
		given(this.database.sql(any()).query(Boolean.class).single()).willReturn(first, then);
	}

	@Test
	void anEmptyDatabaseIsFilledWithWhatWasReadForIt() {
		isEmpty(true);
		given(this.packs.readForEmpty(SAMPLE)).willReturn(this.read);
		this.start.begin();
		this.start.start();
		then(this.packs).should().saveRead(SAMPLE, this.read);
	}

	@Test
	void whatAnotherProgramFilledMeanwhileIsLeftAlone() {
		isEmpty(true, false);
		given(this.packs.readForEmpty(SAMPLE)).willReturn(this.read);
		this.start.begin();
		this.start.start();
		then(this.packs).should(never()).saveRead(any(), any());
	}

	@Test
	void forADatabaseThatHasDataNothingIsRead() {
		isEmpty(false);
		this.start.begin();
		this.start.start();
		then(this.packs).should(never()).readForEmpty(any());
		then(this.packs).should(never()).saveRead(any(), any());
	}

	@Test
	void whatIsWrongWithAPackIsToldAsItIs() {
		isEmpty(true);
		FaultyPackException wrong = new FaultyPackException("goi", List.of(PackFault.ofFile("goi", "hỏng")));
		given(this.packs.readForEmpty(SAMPLE)).willThrow(wrong);
		this.start.begin();
		assertThatExceptionOfType(FaultyPackException.class).isThrownBy(this.start::start).isSameAs(wrong);
	}

}

import type { Heading, OutcomeMessages } from '../messages.js';

const heading = (title: string, help: string): Heading => ({ title, help });

const startAgain = 'Zacznij od nowa, aby otrzymać nowy.';
const askSupport = 'Napisz do pomocy i podaj poniższy identyfikator.';
const laterAgain = 'Poczekaj kilka minut i spróbuj ponownie.';

export const outcomes: OutcomeMessages = {
  failures: {
    'account.gone': (provider) => heading('Tego konta już tu nie ma', `Połącz ${provider} jako nowe konto.`),
    'account.limit': () =>
      heading(
        'Nie można połączyć więcej kont',
        'Odłącz konto, którego już nie używasz, lub napisz do pomocy.',
      ),
    'account.restricted': (provider) =>
      heading(
        `${provider} ogranicza to konto`,
        `Zaloguj się bezpośrednio w ${provider}, wykonaj wskazówki i wróć tutaj.`,
      ),
    'account.taken': () =>
      heading(
        'To konto jest już używane',
        'Ktoś inny już je tu połączył. Jeśli jest Twoje, napisz do pomocy.',
      ),
    'approval.denied': () =>
      heading('Logowanie odrzucono', 'Odmówiono w aplikacji. Spróbuj ponownie i potwierdź tam.'),
    'approval.expired': () =>
      heading('Nikt nie potwierdził na czas', 'Spróbuj ponownie, a potem otwórz powiadomienie w telefonie.'),
    'attempt.busy': () => heading('Trwa inne logowanie', 'Poczekaj, aż się zakończy, i spróbuj ponownie.'),
    'attempt.expired': () => heading('Czas minął', 'Nic nie połączono. Zacznij od nowa, kiedy chcesz.'),
    'attempt.lost': () =>
      heading('To logowanie zostało utracone po drodze', 'Nic nie połączono. Zacznij od nowa.'),
    'attempt.replaced': () =>
      heading('Trwa nowsze logowanie', 'Zaczęto je w innym miejscu. Kontynuuj tam lub zacznij tu od nowa.'),
    'captcha.unsupported': (provider) =>
      heading(
        `${provider} prosi o rozwiązanie zadania`,
        `Zaloguj się raz bezpośrednio w ${provider}, odczekaj chwilę i spróbuj ponownie.`,
      ),
    'checkpoint.failed': (provider) =>
      heading(`${provider} nie przyjmuje weryfikacji`, 'Zacznij od nowa i użyj nowego kodu.'),
    'checkpoint.unsupported': (provider) =>
      heading(
        `${provider} prosi o coś nowego`,
        'Nie można tu jeszcze na to odpowiedzieć. Zaloguj się raz na stronie usługi i spróbuj ponownie.',
      ),
    'consent.denied': (provider) =>
      heading(
        'Nie zezwolono na dostęp',
        `Aby połączyć, spróbuj ponownie i zezwól na to, o co prosi ${provider}.`,
      ),
    'flow.cancelled': () => heading('Anulowano', 'Nic nie połączono.'),
    'flow.expired': () => heading('Czas minął', 'Nic nie połączono. Zacznij od nowa, kiedy chcesz.'),
    'flow.interrupted': () =>
      heading('Łączenie zostało przerwane', 'Po Twojej stronie nic nie przepadło. Zacznij od nowa.'),
    'identity.mismatch': (provider) =>
      heading(`To inne konto ${provider}`, 'Zaloguj się na konto, które chcesz połączyć ponownie.'),
    'link.expired': () => heading('Link wygasł', 'Otwórz go ponownie, aby otrzymać nowy.'),
    'permissions.missing': (provider) =>
      heading('Brakuje uprawnienia', `Spróbuj ponownie i zezwól na wszystko, o co prosi ${provider}.`),
    'provider.down': (provider) => heading(`${provider} nie odpowiada`, laterAgain),
    'provider.slow': (provider) => heading(`${provider} odpowiada zbyt długo`, laterAgain),
    'provider.unsupported': (provider) =>
      heading(`Tej usługi nie można tu połączyć: ${provider}`, 'Wybierz inną usługę.'),
    'proxy.failed': (provider) => heading(`Nie udało się nawiązać kontaktu: ${provider}`, laterAgain),
    'qr.expired': () => heading('Kod wygasł', startAgain),
    'rate.limited': () => heading('Zbyt wiele prób', laterAgain),
    'sessions.multiple': (provider) =>
      heading(
        'Sesja jest otwarta gdzie indziej',
        `${provider} pozwala tu na jedną sesję. Wyloguj się w drugim miejscu i spróbuj ponownie.`,
      ),
    'subscription.required': (provider) =>
      heading(`Potrzebna jest subskrypcja ${provider}`, 'Spróbuj na koncie, które ją ma.'),
    'upstream.error': (provider) =>
      heading(`Nie udało się połączyć: ${provider}`, 'Spróbuj ponownie za chwilę.'),
    'upstream.misconfigured': () => heading('To nie jest jeszcze skonfigurowane', askSupport),
  },
  notices: {
    'captcha.elsewhere': 'Jest zadanie do rozwiązania. Znajdziesz je na osobnej stronie.',
    'code.resent': 'Wysłano ponownie.',
    'code.resend-too-soon': 'Dopiero co wysłano. Poczekaj chwilę.',
    'imap.settings-found': 'Serwery tej skrzynki są znane. Brakuje tylko hasła.',
    'imap.settings-unknown': 'Strony pomocy Twojej poczty mówią, co wpisać poniżej.',
    'switch.unavailable': 'Dla tego konta nie ma innego sposobu.',
    'reconnect.expected': 'Zaloguj się na to samo konto co wcześniej.',
  },
  problems: {
    'account.not-found': heading('Tego konta już tu nie ma', 'Odśwież stronę, aby zobaczyć aktualny stan.'),
    'account.not-syncable': heading(
      'Tego konta nie można aktualizować ręcznie',
      'Nie trzeba nic robić: aktualizuje się samo.',
    ),
    'account.too-many-changes': heading('Zbyt wiele zmian', laterAgain),
    'events.too-many': heading('Zbyt wiele prób', laterAgain),
    'flow.closed': heading('To logowanie się zakończyło', 'Zacznij od nowa, kiedy chcesz.'),
    'flow.not-found': heading('To logowanie się zakończyło', 'Zacznij od nowa, kiedy chcesz.'),
    'flow.too-many': heading('Zbyt wiele logowań naraz', laterAgain),
    'flow.too-many-answers': heading('Zbyt wiele prób', 'Zacznij od nowa, kiedy chcesz.'),
    'flow.too-many-polls': heading('Zbyt wiele prób', laterAgain),
    'flow.too-many-starts': heading('Zbyt wiele logowań w krótkim czasie', laterAgain),
    'flow.too-many-tries': heading('Zbyt wiele prób', 'Zacznij od nowa, kiedy chcesz.'),
    'hook.forbidden': heading('To niedozwolone', askSupport),
    'hook.too-many': heading('Zbyt wiele prób', laterAgain),
    'protocol.unsupported': heading(
      'Ta strona jest nieaktualna',
      'Odśwież ją, aby otrzymać najnowszą wersję.',
    ),
    'provider.unavailable': heading('Ta usługa jest niedostępna', 'Wybierz inną lub spróbuj później.'),
    'rate.limited': heading('Zbyt wiele prób', laterAgain),
    'request.body-too-large': heading('Za dużo tekstu', 'Skróć go i spróbuj ponownie.'),
    'request.forbidden-origin': heading('Ta strona nie może łączyć kont', askSupport),
    'request.invalid': heading('Nie udało się tego zrozumieć', 'Sprawdź wpisane dane i spróbuj ponownie.'),
    'request.invalid-json': heading('Nie udało się tego zrozumieć', 'Odśwież stronę i spróbuj ponownie.'),
    'request.key-reused': heading('Nie udało się tego zrozumieć', 'Odśwież stronę i spróbuj ponownie.'),
    'request.method-not-allowed': heading(
      'Ta strona jest nieaktualna',
      'Odśwież ją, aby otrzymać najnowszą wersję.',
    ),
    'request.not-found': heading('Nie znaleziono usługi łączenia', askSupport),
    'request.unsupported-media-type': heading(
      'Nie udało się tego zrozumieć',
      'Odśwież stronę i spróbuj ponownie.',
    ),
    'server.error': heading('Usługa łączenia ma problem', 'Nic nie połączono. Spróbuj ponownie za chwilę.'),
    'session.required': heading(
      'Sesja w tym serwisie wygasła',
      'Zaloguj się ponownie w tym serwisie i wróć tutaj.',
    ),
    'step.too-many-tries': heading('Zbyt wiele prób', 'Zacznij od nowa, kiedy chcesz.'),
    'step.unknown-action': heading('Ten krok jest już zakończony', 'Odśwież stronę, aby zobaczyć, co dalej.'),
    'upstream.unavailable': heading('Usługa łączenia nie odpowiada', laterAgain),
    'network.offline': heading('Jesteś offline', 'Wznowimy, gdy wróci połączenie.'),
    'network.unreachable': heading('Brak odpowiedzi', 'Sprawdź połączenie i spróbuj ponownie.'),
    'protocol.invalid': heading(
      'Odpowiedź była niezrozumiała',
      'Odśwież stronę. Jeśli to nie pomoże, napisz do pomocy.',
    ),
  },
  copySupportId: 'Kopiuj identyfikator zgłoszenia',
  supportIdCopied: 'Skopiowano',
  undrawn: {
    title: 'Tego kroku nie można tu pokazać',
    help: 'Odśwież stronę, aby otrzymać jej najnowszą wersję. Jeśli to nie pomoże, podaj pomocy poniższy identyfikator.',
  },
};

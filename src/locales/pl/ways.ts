import type { WayMessages } from '../messages.js';

export const ways: WayMessages = {
  redirect: {
    oauth: (provider) => ({
      title: `Przejdź do ${provider}`,
      help: `Otworzy się okno ${provider}. Zaloguj się w nim i zezwól na dostęp. Hasło zostaje w ${provider}.`,
    }),
    hosted: (provider) => ({
      title: 'Przejdź na osobną stronę',
      help: `Otworzy się strona naszego partnera. Przeprowadzi Cię przez ${provider}, a potem wrócisz tutaj.`,
    }),
    open: (provider) => `Przejdź do ${provider}`,
    openHosted: 'Otwórz stronę',
    opening: 'Chwileczkę',
    blocked: 'Przeglądarka nie pozwoliła otworzyć okna. Ten link prowadzi w to samo miejsce.',
    away: (provider) => ({
      title: 'Dokończ w otwartym oknie',
      help: `Wykonaj tam to, o co prosi ${provider}. Ta strona sama przejdzie dalej.`,
    }),
    openAgain: 'Otwórz ponownie',
    checkNow: 'Sprawdź teraz',
    notYet: 'Jeszcze nie zakończono.',
    returned: {
      title: 'To jeszcze nie koniec',
      help: 'Na razie nic nie połączono. Jeśli wszystko gotowe, może to chwilę potrwać.',
    },
    newWindow: 'otwiera się w nowym oknie',
  },
  pair: {
    title: (provider) => `Wpisz ten kod w ${provider}`,
    instructions: {
      whatsapp: [
        'Otwórz WhatsApp w telefonie',
        'W Ustawieniach lub w menu dotknij „Połączone urządzenia”, potem „Połącz urządzenie”',
        'Dotknij „Połącz za pomocą numeru telefonu” i wpisz kod',
      ],
    },
    anyInstructions: (provider) => [
      `Otwórz ${provider} w telefonie`,
      'Znajdź w ustawieniach połączone urządzenia i dodaj jedno',
      'Wybierz łączenie kodem i wpisz go',
    ],
    copy: 'Skopiuj kod',
    copied: 'Skopiowano',
    selected: 'Kod jest zaznaczony. Skopiuj go stamtąd.',
    timeLeft: (duration) => `Ważny jeszcze: ${duration}`,
    timeOver: 'Ten kod wygasł. Zacznij od nowa, aby otrzymać nowy.',
  },
  thisPhone: {
    title: (provider) => `Połącz ${provider} na tym telefonie`,
    pairing: (provider) => `Otrzymasz tu kod, który wpiszesz w aplikacji ${provider}.`,
    usePairing: 'Pobierz kod parowania',
    link: (provider) => `Otworzy się ${provider} z pytaniem o zgodę. Potem wróć tutaj.`,
    open: (provider) => `Otwórz ${provider}`,
    neither: (provider) =>
      `${provider} łączy się przez zeskanowanie kodu z innego ekranu. Otwórz tę stronę na komputerze albo zeskanuj kod innym telefonem.`,
    scan: 'Zeskanuj innym telefonem',
  },
  captcha: {
    heading: (provider) => ({
      title: 'Potwierdź, że jesteś człowiekiem',
      help: `${provider} prosi o to zadanie. Po jego rozwiązaniu ta strona sama przejdzie dalej.`,
    }),
    frame: 'Zadanie',
    notThere: 'Nie widać zadania? Wczytaj je ponownie. Może je zatrzymywać bloker treści w przeglądarce.',
    reload: 'Wczytaj ponownie',
    timeLeft: (duration) => `Pozostało: ${duration}`,
    timeOver: 'Czas minął. Zacznij od nowa, aby otrzymać nowe zadanie.',
  },
  confirm: {
    heading: (provider) => ({
      title: `To inne konto ${provider}`,
      help: 'Łączysz ponownie jedno konto, a logowanie było do innego.',
    }),
    expected: 'Łączysz ponownie',
    typed: 'Zalogowano jako',
    connectOther: 'Połącz jako inne konto',
  },
};

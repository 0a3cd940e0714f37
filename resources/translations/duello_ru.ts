<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>duello::Application</name>
    <message>
        <source>No file can be written in %1. Check its rights and the free space, or choose another folder with --data.</source>
        <translation>В папке %1 нельзя создать файл. Проверьте права на неё и свободное место или выберите другую папку ключом --data.</translation>
    </message>
    <message>
        <source>Duello is running already and keeps its files in %1. Use its window, or choose another folder with --data.</source>
        <translation>Duello уже работает, его файлы в папке %1. Перейдите в его окно или выберите другую папку ключом --data.</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Игрок</translation>
    </message>
    <message>
        <source>A Duello server without a window works on the files in %1. Stop it, or choose another folder with --data.</source>
        <translation>С файлами в %1 работает сервер Duello без окна. Остановите его или выберите другую папку ключом --data.</translation>
    </message>
</context>
<context>
    <name>duello::Banner</name>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>duello::ClosingQuestion</name>
    <message>
        <source>Close Duello and the room with it?</source>
        <translation>Закрыть Duello, а с ним и комнату?</translation>
    </message>
    <message>
        <source>Close Duello during a duel?</source>
        <translation>Закрыть Duello во время дуэли?</translation>
    </message>
    <message>
        <source>This computer is the server: whoever is in the room waits until Duello is started again. The duel is kept and goes on then.</source>
        <translation>Этот компьютер — сервер: все в комнате будут ждать, пока Duello не запустят снова. Дуэль сохранится и тогда продолжится.</translation>
    </message>
    <message>
        <source>The duel goes on without you. Start Duello again to return to it; your code is kept.</source>
        <translation>Дуэль продолжится без вас. Чтобы вернуться, запустите Duello снова; код сохранён.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>duello::CodeEditor</name>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>Стр %1, кол %2</translation>
    </message>
    <message>
        <source>Code in %1</source>
        <translation>Код на %1</translation>
    </message>
</context>
<context>
    <name>duello::ConnectionBadge</name>
    <message>
        <source>Connection: %1</source>
        <translation>Соединение: %1</translation>
    </message>
    <message>
        <source>Next try at %1</source>
        <translation>Следующая попытка в %1</translation>
    </message>
    <message>
        <source>Your code is safe. What you submit is sent as soon as the connection is back.</source>
        <translation>Ваш код цел. Посылки уйдут, как только связь вернётся.</translation>
    </message>
    <message>
        <source>What you see is up to date</source>
        <translation>То, что вы видите, свежее</translation>
    </message>
    <message>
        <source>Click for details</source>
        <translation>Нажмите, чтобы узнать подробности</translation>
    </message>
</context>
<context>
    <name>duello::ConnectionPanel</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Последние события</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Copy for a bug report</source>
        <translation>Скопировать для отчёта об ошибке</translation>
    </message>
</context>
<context>
    <name>duello::ConnectionText</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>server-sent events</source>
        <translation>поток SSE</translation>
    </message>
    <message>
        <source>long polling</source>
        <translation>длинные запросы</translation>
    </message>
    <message>
        <source>server unreachable</source>
        <translation>сервер недоступен</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>not a Duello server</source>
        <translation>это не сервер Duello</translation>
    </message>
    <message>
        <source>too many windows</source>
        <translation>слишком много окон</translation>
    </message>
    <message>
        <source>server is busy</source>
        <translation>сервер занят</translation>
    </message>
    <message>
        <source>server refuses</source>
        <translation>сервер отказывает</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Нет соединения</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Соединяемся</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Догоняем</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>На связи</translation>
    </message>
    <message>
        <source>Offline for %1</source>
        <translation>Нет связи %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (chosen in Settings)</source>
        <translation>%1 (выбран в настройках)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>Курсор</translation>
    </message>
    <message>
        <source>Server&apos;s last event</source>
        <translation>Последнее на сервере</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Эпоха</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Восстановлений</translation>
    </message>
    <message>
        <source>%1 (attempts: %2)</source>
        <translation>%1 (попыток: %2)</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Туда и обратно</translation>
    </message>
    <message>
        <source>Server&apos;s clock</source>
        <translation>Часы сервера</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Последний сбой</translation>
    </message>
    <message>
        <source>About somebody else</source>
        <translation>Не о вас</translation>
    </message>
    <message>
        <source>A player came or went</source>
        <translation>Игрок вошёл или вышел</translation>
    </message>
    <message>
        <source>Both players are ready</source>
        <translation>Оба игрока готовы</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Обратный отсчёт</translation>
    </message>
    <message>
        <source>The duel runs</source>
        <translation>Дуэль идёт</translation>
    </message>
    <message>
        <source>The duel is over</source>
        <translation>Дуэль окончена</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>another server answers</source>
        <translation>отвечает другой сервер</translation>
    </message>
</context>
<context>
    <name>duello::CountdownView</name>
    <message>
        <source>Get ready</source>
        <translation>Приготовьтесь</translation>
    </message>
    <message>
        <source>Here it comes</source>
        <translation>Начинаем</translation>
    </message>
    <message>
        <source>Waiting for the start</source>
        <translation>Ждём начала</translation>
    </message>
</context>
<context>
    <name>duello::DetailsView</name>
    <message>
        <source>Copy code</source>
        <translation>Копировать код</translation>
    </message>
    <message>
        <source>What the compiler said</source>
        <translation>Что сказал компилятор</translation>
    </message>
    <message>
        <source>Code of the submission</source>
        <translation>Код посылки</translation>
    </message>
    <message>
        <source>Fetching the submission</source>
        <translation>Получаем посылку</translation>
    </message>
    <message>
        <source>Results by test appear here when it is judged.</source>
        <translation>Результаты по тестам появятся здесь после проверки.</translation>
    </message>
</context>
<context>
    <name>duello::DrawButton</name>
    <message>
        <source>Offer a draw?</source>
        <translation>Предложить ничью?</translation>
    </message>
    <message>
        <source>The duel goes on until %1 accepts. You can take the offer back.</source>
        <translation>Дуэль идёт, пока %1 не согласится. Предложение можно отозвать.</translation>
    </message>
    <message>
        <source>Offer a draw</source>
        <translation>Предложить ничью</translation>
    </message>
    <message>
        <source>Take the offer of a draw back</source>
        <translation>Отозвать предложение ничьей</translation>
    </message>
    <message>
        <source>Accept the draw</source>
        <translation>Согласиться на ничью</translation>
    </message>
</context>
<context>
    <name>duello::DuelClock</name>
    <message>
        <source>%1 left</source>
        <translation>Осталось %1</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Окончена</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Отменена</translation>
    </message>
</context>
<context>
    <name>duello::DuelNotices</name>
    <message>
        <source>%1 offers a draw</source>
        <translation>%1 предлагает ничью</translation>
    </message>
    <message>
        <source>Accept it and the duel is over, with no winner. Until then it goes on.</source>
        <translation>Если согласиться, дуэль закончится без победителя. А пока она идёт.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Согласиться</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>%1 is away</source>
        <translation>%1 не на месте</translation>
    </message>
    <message>
        <source>You need not wait any longer, but you may: coming back takes the choice away.</source>
        <translation>Ждать дольше не обязательно, но можно: если соперник вернётся, выбора не станет.</translation>
    </message>
    <message>
        <source>Claim the win</source>
        <translation>Забрать победу</translation>
    </message>
    <message>
        <source>Call it a draw</source>
        <translation>Признать ничью</translation>
    </message>
    <message>
        <source>%1 was put back on the clock</source>
        <translation>На часы возвращено %1</translation>
    </message>
    <message>
        <source>For so long the judge or the host&apos;s computer stood still.</source>
        <translation>Столько времени стоял судья или компьютер хозяина.</translation>
    </message>
</context>
<context>
    <name>duello::DuelPage</name>
    <message>
        <source>Your code is not saved on this computer, trying again: %1</source>
        <translation>Ваш код на этом компьютере не сохранён, пробуем ещё раз: %1</translation>
    </message>
    <message>
        <source>A text that could not stay in its place is kept as %1</source>
        <translation>Текст, который не смог остаться на своём месте, сохранён как %1</translation>
    </message>
    <message>
        <source>No connection. Go on typing: what you submit waits and is sent by itself.</source>
        <translation>Нет связи. Пишите дальше: посылки подождут и отправятся сами.</translation>
    </message>
    <message>
        <source>Waiting for the host. Go on typing: what you submit waits and is sent by itself.</source>
        <translation>Ждём хозяина. Пишите дальше: посылки подождут и отправятся сами.</translation>
    </message>
    <message>
        <source>You have no seat in this duel</source>
        <translation>У вас нет места в этой дуэли</translation>
    </message>
    <message>
        <source>The duel is over</source>
        <translation>Дуэль окончена</translation>
    </message>
    <message>
        <source>The duel has not begun</source>
        <translation>Дуэль ещё не началась</translation>
    </message>
    <message>
        <source>No language can be judged here: a compiler or interpreter is missing</source>
        <translation>Здесь нечем проверять: нет ни компилятора, ни интерпретатора</translation>
    </message>
    <message>
        <source>There is nothing to submit yet: the editor is empty</source>
        <translation>Отправлять пока нечего: редактор пуст</translation>
    </message>
    <message>
        <source>Not sent: the code has %1 KiB, and %2 KiB is the most</source>
        <translation>Не отправлено: в коде %1 КиБ, а можно не больше %2 КиБ</translation>
    </message>
    <message>
        <source>The samples are not here yet</source>
        <translation>Примеры ещё не получены</translation>
    </message>
    <message>
        <source>There is nothing to run yet: the editor is empty</source>
        <translation>Запускать пока нечего: редактор пуст</translation>
    </message>
    <message>
        <source>The code is on the clipboard</source>
        <translation>Код скопирован</translation>
    </message>
    <message>
        <source>Duel</source>
        <translation>Дуэль</translation>
    </message>
    <message>
        <source>After a wrong answer you may submit again in %1</source>
        <translation>После неверного ответа отправить снова можно через %1</translation>
    </message>
</context>
<context>
    <name>duello::EditMenu</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Перейти к строке</translation>
    </message>
    <message>
        <source>Comment or uncomment</source>
        <translation>Закомментировать или раскомментировать</translation>
    </message>
    <message>
        <source>Duplicate line</source>
        <translation>Дублировать строку</translation>
    </message>
    <message>
        <source>Move line up</source>
        <translation>Поднять строку</translation>
    </message>
    <message>
        <source>Move line down</source>
        <translation>Опустить строку</translation>
    </message>
    <message>
        <source>Delete line</source>
        <translation>Удалить строку</translation>
    </message>
    <message>
        <source>Indent anew</source>
        <translation>Выровнять отступы</translation>
    </message>
    <message>
        <source>Add a caret at the next occurrence</source>
        <translation>Добавить курсор у следующего вхождения</translation>
    </message>
    <message>
        <source>Add a caret above</source>
        <translation>Добавить курсор выше</translation>
    </message>
    <message>
        <source>Add a caret below</source>
        <translation>Добавить курсор ниже</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Дополнить</translation>
    </message>
    <message>
        <source>Go to the matching bracket</source>
        <translation>Перейти к парной скобке</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Свернуть всё</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Развернуть всё</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Переносить длинные строки</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Vi keys on or off</source>
        <translation>Включить или выключить клавиши vi</translation>
    </message>
    <message>
        <source>Start over from the template</source>
        <translation>Начать заново с шаблона</translation>
    </message>
</context>
<context>
    <name>duello::EditorPane</name>
    <message>
        <source>Send it to be judged (Ctrl+Enter)</source>
        <translation>Отправить на проверку (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Editing commands</source>
        <translation>Команды редактора</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Остановить запуск</translation>
    </message>
    <message>
        <source>Run on the samples (Ctrl+R)</source>
        <translation>Запустить на примерах (Ctrl+R)</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Отправить</translation>
    </message>
</context>
<context>
    <name>duello::ErrorList</name>
    <message>
        <source>Line %1:%2</source>
        <translation>Строка %1:%2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Строка %1</translation>
    </message>
    <message>
        <source>What the compiler says appears here. A click leads to the line.</source>
        <translation>Здесь появится то, что скажет компилятор. Щелчок ведёт к строке.</translation>
    </message>
    <message>
        <source>Compiler messages</source>
        <translation>Сообщения компилятора</translation>
    </message>
    <message>
        <source>What the compiler said</source>
        <translation>Что сказал компилятор</translation>
    </message>
</context>
<context>
    <name>duello::ErrorText</name>
    <message>
        <source>The server did not understand the request</source>
        <translation>Сервер не понял запрос</translation>
    </message>
    <message>
        <source>Nothing was changed and your code is safe. Update both sides to the same version of Duello.</source>
        <translation>Ничего не изменилось, ваш код цел. Обновите обе стороны до одной версии Duello.</translation>
    </message>
    <message>
        <source>The server could not read the message</source>
        <translation>Сервер не смог прочитать сообщение</translation>
    </message>
    <message>
        <source>The server does not know you any more</source>
        <translation>Сервер вас больше не узнаёт</translation>
    </message>
    <message>
        <source>Your code is safe on this computer. Return to the home page and enter the duel again.</source>
        <translation>Ваш код цел на этом компьютере. Вернитесь на главную и войдите в дуэль снова.</translation>
    </message>
    <message>
        <source>This is not yours to do</source>
        <translation>Вам это недоступно</translation>
    </message>
    <message>
        <source>Nothing was changed. Only a player of the duel may do it.</source>
        <translation>Ничего не изменилось. Это может сделать только участник дуэли.</translation>
    </message>
    <message>
        <source>No duel has this code</source>
        <translation>Дуэли с таким кодом нет</translation>
    </message>
    <message>
        <source>Check the six characters with your rival and try again.</source>
        <translation>Сверьте шесть символов с соперником и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The server has no such page</source>
        <translation>На сервере нет такого адреса</translation>
    </message>
    <message>
        <source>Nothing was changed. Update both sides to the same version of Duello.</source>
        <translation>Ничего не изменилось. Обновите обе стороны до одной версии Duello.</translation>
    </message>
    <message>
        <source>The server does not do that</source>
        <translation>Сервер этого не умеет</translation>
    </message>
    <message>
        <source>The message is too large</source>
        <translation>Сообщение слишком большое</translation>
    </message>
    <message>
        <source>It was not sent and your code is safe. Make it smaller and try again.</source>
        <translation>Оно не отправлено, ваш код цел. Сократите его и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Another submission already has this key</source>
        <translation>Этот ключ уже занят другой посылкой</translation>
    </message>
    <message>
        <source>The first one counts and your code is safe. Submit again to send the new text.</source>
        <translation>Засчитана первая, ваш код цел. Отправьте ещё раз, чтобы послать новый текст.</translation>
    </message>
    <message>
        <source>Too many requests in a short time</source>
        <translation>Слишком много запросов за короткое время</translation>
    </message>
    <message>
        <source>Nothing is lost. Wait a few seconds; what is waiting is sent by itself.</source>
        <translation>Ничего не потеряно. Подождите несколько секунд: всё, что ждёт, отправится само.</translation>
    </message>
    <message>
        <source>The server could not store it</source>
        <translation>Сервер не смог сохранить данные</translation>
    </message>
    <message>
        <source>Nothing was confirmed that is not stored, and your code is safe. Free some disk space on the server and try again.</source>
        <translation>Несохранённое не подтверждено, ваш код цел. Освободите место на диске сервера и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>На сервере произошёл сбой</translation>
    </message>
    <message>
        <source>Your code is safe. Try again; if it fails again, restart the server.</source>
        <translation>Ваш код цел. Попробуйте ещё раз; если не поможет, перезапустите сервер.</translation>
    </message>
    <message>
        <source>This duel is not on the server</source>
        <translation>Такой дуэли на сервере нет</translation>
    </message>
    <message>
        <source>Your code is safe on this computer. Return to the home page and choose another duel.</source>
        <translation>Ваш код цел на этом компьютере. Вернитесь на главную и выберите другую дуэль.</translation>
    </message>
    <message>
        <source>The library has no such problem</source>
        <translation>В библиотеке нет такой задачи</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another problem.</source>
        <translation>Ничего не изменилось. Выберите другую задачу.</translation>
    </message>
    <message>
        <source>The server has no such submission</source>
        <translation>Такой посылки на сервере нет</translation>
    </message>
    <message>
        <source>Your code is safe. Submit it again.</source>
        <translation>Ваш код цел. Отправьте его ещё раз.</translation>
    </message>
    <message>
        <source>The server does not know this language</source>
        <translation>Сервер не знает этого языка</translation>
    </message>
    <message>
        <source>Nothing was sent and your code is safe. Choose another language.</source>
        <translation>Ничего не отправлено, ваш код цел. Выберите другой язык.</translation>
    </message>
    <message>
        <source>The compiler of this language is not installed</source>
        <translation>Компилятор этого языка не установлен</translation>
    </message>
    <message>
        <source>Nothing was sent and your code is safe. Install it, or choose another language.</source>
        <translation>Ничего не отправлено, ваш код цел. Установите его или выберите другой язык.</translation>
    </message>
    <message>
        <source>There is nothing to submit</source>
        <translation>Отправлять нечего</translation>
    </message>
    <message>
        <source>Write a solution first.</source>
        <translation>Сначала напишите решение.</translation>
    </message>
    <message>
        <source>The solution is larger than 64 KB</source>
        <translation>Решение больше 64 КБ</translation>
    </message>
    <message>
        <source>It was not sent and your code is safe. Make it shorter and submit again.</source>
        <translation>Оно не отправлено, ваш код цел. Сократите его и отправьте ещё раз.</translation>
    </message>
    <message>
        <source>That is not possible now</source>
        <translation>Сейчас это невозможно</translation>
    </message>
    <message>
        <source>The duel goes on as it was.</source>
        <translation>Дуэль продолжается как прежде.</translation>
    </message>
    <message>
        <source>There are not enough problems left that no player has seen</source>
        <translation>Не осталось столько задач, которых никто из игроков не видел</translation>
    </message>
    <message>
        <source>You have as many open rooms as one player may have</source>
        <translation>У вас уже столько открытых комнат, сколько может быть у игрока</translation>
    </message>
    <message>
        <source>Return to one of them from the home page, or close it there, and try again.</source>
        <translation>Вернитесь в одну из них с главной страницы или закройте её там и попробуйте снова.</translation>
    </message>
    <message>
        <source>The duel has not started</source>
        <translation>Дуэль ещё не началась</translation>
    </message>
    <message>
        <source>Your code is safe. Submit when the clock runs.</source>
        <translation>Ваш код цел. Отправляйте, когда пойдёт время.</translation>
    </message>
    <message>
        <source>The duel is over</source>
        <translation>Дуэль окончена</translation>
    </message>
    <message>
        <source>This submission does not count. Your code is safe and stays in the editor.</source>
        <translation>Эта посылка не засчитана. Ваш код цел и остаётся в редакторе.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Сервер не отвечает</translation>
    </message>
    <message>
        <source>Your code and your submissions are safe on this computer and are sent as soon as it is back. Check the network.</source>
        <translation>Ваш код и посылки целы на этом компьютере и отправятся, как только сервер вернётся. Проверьте сеть.</translation>
    </message>
    <message>
        <source>The server took too long</source>
        <translation>Сервер отвечал слишком долго</translation>
    </message>
    <message>
        <source>Nothing is lost: it is sent again by itself, and counted once.</source>
        <translation>Ничего не потеряно: отправка повторится сама и засчитается один раз.</translation>
    </message>
    <message>
        <source>Something else answers at this address</source>
        <translation>По этому адресу отвечает другая программа</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address and the port.</source>
        <translation>Ничего не отправлено. Проверьте адрес и порт.</translation>
    </message>
    <message>
        <source>The two sides speak different versions</source>
        <translation>У сторон разные версии</translation>
    </message>
    <message>
        <source>Nothing was sent. Update both to the same version of Duello.</source>
        <translation>Ничего не отправлено. Обновите обе стороны до одной версии Duello.</translation>
    </message>
    <message>
        <source>This computer cannot run solutions safely</source>
        <translation>Этот компьютер не может запускать решения безопасно</translation>
    </message>
    <message>
        <source>Nothing was run. Allow user namespaces on this computer, or duel on another server.</source>
        <translation>Ничего не запускалось. Разрешите на этом компьютере пространства имён пользователей или играйте на другом сервере.</translation>
    </message>
    <message>
        <source>This problem is damaged</source>
        <translation>Задача повреждена</translation>
    </message>
    <message>
        <source>Your code is safe. Choose another problem and tell whoever made this one.</source>
        <translation>Ваш код цел. Выберите другую задачу и сообщите автору этой.</translation>
    </message>
    <message>
        <source>A file could not be read or written</source>
        <translation>Не удалось прочитать или записать файл</translation>
    </message>
    <message>
        <source>What was saved before is safe. Check the free space and the rights of the folder.</source>
        <translation>Сохранённое раньше цело. Проверьте свободное место и права на папку.</translation>
    </message>
    <message>
        <source>The server&apos;s database is damaged</source>
        <translation>База данных сервера повреждена</translation>
    </message>
    <message>
        <source>Your code is safe on this computer. Put a copy of the database back in its place, or move the damaged file away, and start the server again.</source>
        <translation>Ваш код цел на этом компьютере. Верните на место копию базы или уберите повреждённый файл и запустите сервер снова.</translation>
    </message>
    <message>
        <source>The server may not write its database</source>
        <translation>Серверу нельзя писать в свою базу данных</translation>
    </message>
    <message>
        <source>Nothing was confirmed that is not stored, and your code is safe. Check the rights of the server&apos;s data folder.</source>
        <translation>Подтверждено только то, что сохранено, и ваш код цел. Проверьте права на папку данных сервера.</translation>
    </message>
    <message>
        <source>A newer Duello wrote the server&apos;s database</source>
        <translation>Базу данных сервера записал более новый Duello</translation>
    </message>
    <message>
        <source>Nothing was changed and your code is safe. Update Duello on the server.</source>
        <translation>Ничего не изменилось, и ваш код цел. Обновите Duello на сервере.</translation>
    </message>
    <message>
        <source>Another server answers at this address</source>
        <translation>По этому адресу отвечает другой сервер</translation>
    </message>
    <message>
        <source>Its certificate is not the invitation&apos;s, so nothing was sent. Ask the host for a new invitation.</source>
        <translation>Его сертификат не тот, что в приглашении, поэтому ничего не отправлено. Попросите у хозяина новое приглашение.</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>Хозяин не отвечает</translation>
    </message>
    <message>
        <source>Nothing was sent. Check that the room is open and that both computers are in one network.</source>
        <translation>Ничего не отправлено. Проверьте, что комната открыта и оба компьютера в одной сети.</translation>
    </message>
    <message>
        <source>The server does not have your new name yet</source>
        <translation>Сервер ещё не знает вашего нового имени</translation>
    </message>
    <message>
        <source>It does not answer. The name is kept on this computer and sent by itself as soon as it does.</source>
        <translation>Он не отвечает. Имя сохранено на этом компьютере и уйдёт само, как только он ответит.</translation>
    </message>
    <message>
        <source>There are no problems to duel about</source>
        <translation>Нет задач для дуэли</translation>
    </message>
    <message>
        <source>Everything else works. Start Duello with --problems and a folder that holds some.</source>
        <translation>Остальное работает. Запустите Duello с --problems и папкой, где они есть.</translation>
    </message>
    <message>
        <source>Other programs have all the ports</source>
        <translation>Все порты заняты другими программами</translation>
    </message>
    <message>
        <source>The room is not open. Close one of them, or start Duello with --port and another number.</source>
        <translation>Комната не открыта. Закройте одну из них или запустите Duello с --port и другим номером.</translation>
    </message>
    <message>
        <source>There are no problems to duel about: %1</source>
        <translation>Нет задач для дуэли: %1</translation>
    </message>
    <message>
        <source>Other programs have all the ports from %1</source>
        <translation>Другими программами заняты все порты: %1</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 не отвечает</translation>
    </message>
    <message>
        <source>Check that the room is open and that both computers are in one network. If they are, the host&apos;s firewall keeps TCP port %1 closed: open it on the host&apos;s computer, for example with “sudo ufw allow %1/tcp” or “sudo firewall-cmd --add-port=%1/tcp”.</source>
        <translation>Проверьте, что комната открыта и оба компьютера в одной сети. Если да, порт TCP %1 закрыт брандмауэром хозяина: откройте его на том компьютере, например командой «sudo ufw allow %1/tcp» или «sudo firewall-cmd --add-port=%1/tcp».</translation>
    </message>
    <message>
        <source>In the place of the server&apos;s database is another program&apos;s file</source>
        <translation>На месте базы данных сервера лежит файл другой программы</translation>
    </message>
    <message>
        <source>It was not touched, and your code is safe. Move it away, or choose another data folder.</source>
        <translation>Он не тронут, и ваш код цел. Уберите этот файл или выберите другую папку данных.</translation>
    </message>
    <message>
        <source>This invitation is damaged</source>
        <translation>Это приглашение повреждено</translation>
    </message>
    <message>
        <source>A part of the link is missing or was changed on the way. Ask the host to copy it once more.</source>
        <translation>Часть ссылки потерялась или изменилась по дороге. Попросите хозяина скопировать её ещё раз.</translation>
    </message>
    <message>
        <source>Nothing was changed. Fewer problems, more levels or any topic leave more to choose from.</source>
        <translation>Ничего не изменено. Если задач меньше, уровней больше или тема любая, выбор шире.</translation>
    </message>
</context>
<context>
    <name>duello::FailedRowActions</name>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>В буфер</translation>
    </message>
    <message>
        <source>Copy its code</source>
        <translation>Скопировать её код</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Убрать из списка</translation>
    </message>
</context>
<context>
    <name>duello::HeadToHeadView</name>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>None of the duels shown</source>
        <translation>Ни одной среди показанных</translation>
    </message>
    <message numerus="yes">
        <source>%n duel(s): %1 won, %2 drawn, %3 lost</source>
        <translation>
            <numerusform>%n дуэль: побед %1, ничьих %2, поражений %3</numerusform>
            <numerusform>%n дуэли: побед %1, ничьих %2, поражений %3</numerusform>
            <numerusform>%n дуэлей: побед %1, ничьих %2, поражений %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>Против игрока %1</translation>
    </message>
</context>
<context>
    <name>duello::HistoryDetails</name>
    <message numerus="yes">
        <source>%n submission(s)</source>
        <translation>
            <numerusform>%n посылка</numerusform>
            <numerusform>%n посылки</numerusform>
            <numerusform>%n посылок</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Ход дуэли</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Посылки</translation>
    </message>
    <message>
        <source>Code of the submission</source>
        <translation>Код посылки</translation>
    </message>
    <message>
        <source>Nothing was submitted</source>
        <translation>Ничего не отправлено</translation>
    </message>
    <message>
        <source>Try again: the problem is the same, the clock starts anew.</source>
        <translation>Попробуйте ещё раз: задача та же, время пойдёт заново.</translation>
    </message>
    <message>
        <source>Reading the code</source>
        <translation>Читаем код</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>соперник: %1</translation>
    </message>
</context>
<context>
    <name>duello::HistoryFilterBar</name>
    <message>
        <source>Search by opponent or problem</source>
        <translation>Поиск по сопернику или задаче</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Поиск в истории</translation>
    </message>
    <message>
        <source>Opponent</source>
        <translation>Соперник</translation>
    </message>
    <message>
        <source>Any opponent</source>
        <translation>Любой соперник</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Любой исход</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Победа</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Поражение</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Ничья</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Any format</source>
        <translation>Любой формат</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>За 24 часа</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>За 7 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>За 30 дней</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>За 365 дней</translation>
    </message>
    <message>
        <source>Duels or practice</source>
        <translation>Дуэли или тренировка</translation>
    </message>
    <message>
        <source>Duels and practice</source>
        <translation>Дуэли и тренировка</translation>
    </message>
    <message>
        <source>Duels</source>
        <translation>Дуэли</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Тренировка</translation>
    </message>
</context>
<context>
    <name>duello::HistoryModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duello::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Past duels</source>
        <translation>Прошедшие дуэли</translation>
    </message>
    <message>
        <source>No duels yet</source>
        <translation>Дуэлей пока нет</translation>
    </message>
    <message>
        <source>Every duel you finish is kept here with its submissions and their code.</source>
        <translation>Здесь остаётся каждая завершённая дуэль, её посылки и их код.</translation>
    </message>
    <message>
        <source>Practise offline</source>
        <translation>Тренировка без сети</translation>
    </message>
    <message numerus="yes">
        <source>%n duel(s)</source>
        <translation>
            <numerusform>%n дуэль</numerusform>
            <numerusform>%n дуэли</numerusform>
            <numerusform>%n дуэлей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n duel(s)</source>
        <translation>
            <numerusform>%1 из %n дуэли</numerusform>
            <numerusform>%1 из %n дуэлей</numerusform>
            <numerusform>%1 из %n дуэлей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n duel(s)</source>
        <translation>
            <numerusform>Сохранить %n дуэль</numerusform>
            <numerusform>Сохранить %n дуэли</numerusform>
            <numerusform>Сохранить %n дуэлей</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON, with every submission (*.json)</source>
        <translation>JSON, со всеми посылками (*.json)</translation>
    </message>
    <message>
        <source>CSV, a line for each duel (*.csv)</source>
        <translation>CSV, строка на дуэль (*.csv)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Show all duels</source>
        <translation>Показать все дуэли</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Сохранить в файл</translation>
    </message>
    <message>
        <source>Export the duels that are shown</source>
        <translation>Сохранить показанные дуэли в файл</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Ничего не подходит</translation>
    </message>
    <message>
        <source>No duel of yours is like that.</source>
        <translation>Таких дуэлей у вас не было.</translation>
    </message>
    <message>
        <source>%1, reading on</source>
        <translation>%1, чтение продолжается</translation>
    </message>
    <message>
        <source>%1, the others could not be read</source>
        <translation>%1, остальные прочитать не удалось</translation>
    </message>
    <message>
        <source>As soon as all duels are read</source>
        <translation>Когда будут прочитаны все дуэли</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>История читается</translation>
    </message>
    <message>
        <source>What fits is shown as it comes.</source>
        <translation>Подходящее появится, как только будет прочитано.</translation>
    </message>
</context>
<context>
    <name>duello::HomePage</name>
    <message>
        <source>Starting the judge</source>
        <translation>Запускаем проверку</translation>
    </message>
    <message>
        <source>The judge on this computer does not answer; trying again</source>
        <translation>Проверка на этом компьютере не отвечает; пробуем ещё раз</translation>
    </message>
    <message>
        <source>No compiler was found: see Settings</source>
        <translation>Не найден ни один компилятор: смотрите настройки</translation>
    </message>
    <message>
        <source>This computer judges %1</source>
        <translation>Этот компьютер проверяет %1</translation>
    </message>
    <message>
        <source>One problem, two players, the same second.</source>
        <translation>Одна задача, два игрока, одна секунда старта.</translation>
    </message>
    <message>
        <source>Host a duel</source>
        <translation>Создать дуэль</translation>
    </message>
    <message>
        <source>Open a room for a friend on the same network.</source>
        <translation>Откройте комнату для друга из той же сети.</translation>
    </message>
    <message>
        <source>Join a duel</source>
        <translation>Войти в дуэль</translation>
    </message>
    <message>
        <source>Enter a friend&apos;s room by its code or address.</source>
        <translation>Войдите в комнату друга по коду или адресу.</translation>
    </message>
    <message>
        <source>Practise offline</source>
        <translation>Тренировка без сети</translation>
    </message>
    <message>
        <source>A problem against the clock, with nobody watching.</source>
        <translation>Задача на время, и никто не смотрит.</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>Последние результаты</translation>
    </message>
    <message>
        <source>All history</source>
        <translation>Вся история</translation>
    </message>
    <message>
        <source>No duels yet</source>
        <translation>Дуэлей пока нет</translation>
    </message>
    <message>
        <source>The judge on this computer did not start</source>
        <translation>Судья на этом компьютере не запустился</translation>
    </message>
    <message>
        <source>Your results will appear here. The first one takes a few minutes.</source>
        <translation>Здесь появятся ваши результаты. До первого — несколько минут.</translation>
    </message>
    <message>
        <source>Rooms on this network</source>
        <translation>Комнаты в этой сети</translation>
    </message>
    <message>
        <source>No open room</source>
        <translation>Открытых комнат нет</translation>
    </message>
    <message>
        <source>A room that somebody opens appears here.</source>
        <translation>Здесь появится комната, которую кто-нибудь откроет.</translation>
    </message>
</context>
<context>
    <name>duello::HostPage</name>
    <message>
        <source>Opening the room</source>
        <translation>Комната открывается</translation>
    </message>
    <message>
        <source>Open the room</source>
        <translation>Открыть комнату</translation>
    </message>
    <message>
        <source>Host a duel</source>
        <translation>Создать дуэль</translation>
    </message>
    <message>
        <source>A room on this computer: who is on the same network sees it at once.</source>
        <translation>Комната на этом компьютере: все в той же сети сразу её увидят.</translation>
    </message>
</context>
<context>
    <name>duello::InviteCard</name>
    <message>
        <source>Port %1 is taken by another program, so the room is at port %2.</source>
        <translation>Порт %1 занят другой программой, поэтому комната на порту %2.</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Код %1</translation>
    </message>
    <message>
        <source>Invite a friend</source>
        <translation>Пригласить друга</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Link, which needs no code</source>
        <translation>Ссылка, код не нужен</translation>
    </message>
    <message>
        <source>Link of the invitation</source>
        <translation>Ссылка приглашения</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Скопировать код</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Скопировать ссылку</translation>
    </message>
    <message>
        <source>The link as a QR code</source>
        <translation>Ссылка в виде QR-кода</translation>
    </message>
    <message>
        <source>This computer does not get in by its own address, so a friend will not either. Allow TCP port %1 in its firewall, for example with “sudo ufw allow %1/tcp” or “sudo firewall-cmd --add-port=%1/tcp”.</source>
        <translation>Этот компьютер не попадает в комнату по собственному адресу, значит, не попадёт и друг. Разрешите в брандмауэре порт TCP %1, например командой «sudo ufw allow %1/tcp» или «sudo firewall-cmd --add-port=%1/tcp».</translation>
    </message>
</context>
<context>
    <name>duello::JoinPage</name>
    <message>
        <source>By invitation</source>
        <translation>По приглашению</translation>
    </message>
    <message>
        <source>This is not a link of Duello: copy all of it.</source>
        <translation>Это не ссылка Duello: скопируйте её целиком.</translation>
    </message>
    <message>
        <source>An address such as 192.168.1.7, and the six characters of the code.</source>
        <translation>Нужны адрес, например 192.168.1.7, и шесть знаков кода.</translation>
    </message>
    <message>
        <source>%1&apos;s room</source>
        <translation>Комната: %1</translation>
    </message>
    <message>
        <source>No room chosen</source>
        <translation>Комната не выбрана</translation>
    </message>
    <message>
        <source>Choose one of the list, or paste what your friend has sent.</source>
        <translation>Выберите комнату из списка или вставьте то, что прислал друг.</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Входим</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Knocking at %1</source>
        <translation>Стучимся: %1</translation>
    </message>
    <message>
        <source>Join a duel</source>
        <translation>Войти в дуэль</translation>
    </message>
    <message>
        <source>The rooms that are open on this network.</source>
        <translation>Комнаты, открытые в этой сети.</translation>
    </message>
    <message>
        <source>Rooms on this network</source>
        <translation>Комнаты в этой сети</translation>
    </message>
    <message>
        <source>No open room yet</source>
        <translation>Открытых комнат пока нет</translation>
    </message>
    <message>
        <source>Duello is looking. A room appears here as soon as somebody on this network opens one. Networks that keep computers apart, as some guest networks do, hide it: then use a link.</source>
        <translation>Duello ищет. Комната появится здесь, как только кто-нибудь в этой сети её откроет. Сети, которые разделяют компьютеры (например, гостевые), её скрывают: тогда нужна ссылка.</translation>
    </message>
    <message>
        <source>Link or address</source>
        <translation>Ссылка или адрес</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
</context>
<context>
    <name>duello::LanguageBox</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
</context>
<context>
    <name>duello::LengthBox</name>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
</context>
<context>
    <name>duello::Level</name>
    <message>
        <source>Easy</source>
        <translation>Лёгкая</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Средняя</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Сложная</translation>
    </message>
    <message>
        <source>Very hard</source>
        <translation>Очень сложная</translation>
    </message>
</context>
<context>
    <name>duello::LobbyDelegate</name>
    <message>
        <source>%1&apos;s room</source>
        <translation>Комната: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыта</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
</context>
<context>
    <name>duello::LobbyModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Needs Duello %1 or newer</source>
        <translation>Нужен Duello %1 или новее</translation>
    </message>
    <message>
        <source>Runs Duello %1, which is too old</source>
        <translation>Там Duello %1, он слишком старый</translation>
    </message>
    <message>
        <source>Both seats are taken</source>
        <translation>Оба места заняты</translation>
    </message>
</context>
<context>
    <name>duello::MainWindow</name>
    <message>
        <source>The room is closed</source>
        <translation>Комната закрыта</translation>
    </message>
    <message>
        <source>The other player has left it. Open another one, or join one.</source>
        <translation>Второй игрок её покинул. Откройте новую или войдите в другую.</translation>
    </message>
    <message numerus="yes">
        <source>%n duel(s) exported</source>
        <translation>
            <numerusform>Сохранена %n дуэль</numerusform>
            <numerusform>Сохранены %n дуэли</numerusform>
            <numerusform>Сохранено %n дуэлей</numerusform>
        </translation>
    </message>
    <message>
        <source>The history was not exported</source>
        <translation>История не сохранена в файл</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing is lost: check the free space and the rights of the folder, or choose another one.</source>
        <translation>Не удаётся записать %1. Ничего не потеряно: проверьте свободное место и права на папку или выберите другую.</translation>
    </message>
</context>
<context>
    <name>duello::NavigationRail</name>
    <message>
        <source>Play</source>
        <translation>Играть</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1 (Alt+%2)</translation>
    </message>
</context>
<context>
    <name>duello::NoticeDialog</name>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Скопировать подробности</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>duello::OpponentPane</name>
    <message>
        <source>Nothing written here yet</source>
        <translation>Здесь пока ничего не написано</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, typing now</source>
        <translation>%1, пишет сейчас</translation>
    </message>
    <message>
        <source>%1, last edit %2 ago</source>
        <translation>%1, правка %2 назад</translation>
    </message>
    <message>
        <source>Code appears here a minute late.</source>
        <translation>Код появится здесь через минуту.</translation>
    </message>
    <message>
        <source>Code appears here as it is typed.</source>
        <translation>Код появится здесь сразу.</translation>
    </message>
    <message>
        <source>%1, a minute ago</source>
        <translation>%1, минуту назад</translation>
    </message>
    <message>
        <source>Your rival&apos;s work</source>
        <translation>Работа соперника</translation>
    </message>
    <message>
        <source>Your rival&apos;s code</source>
        <translation>Код соперника</translation>
    </message>
</context>
<context>
    <name>duello::OutcomeTable</name>
    <message>
        <source>Results by test</source>
        <translation>Результаты по тестам</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вердикт</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>ЦП</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>Real time %1</source>
        <translation>Реальное время %1</translation>
    </message>
</context>
<context>
    <name>duello::OutcomeText</name>
    <message>
        <source>Solved in %1</source>
        <translation>Решено за %1</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Время вышло</translation>
    </message>
    <message>
        <source>You resigned</source>
        <translation>Вы сдались</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Нет вердикта</translation>
    </message>
    <message numerus="yes">
        <source>You beat the clock: %1 left of %2, %n submission(s).</source>
        <translation>
            <numerusform>Вы обогнали время: осталось %1 из %2, %n посылка.</numerusform>
            <numerusform>Вы обогнали время: осталось %1 из %2, %n посылки.</numerusform>
            <numerusform>Вы обогнали время: осталось %1 из %2, %n посылок.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock ran its %1 and nothing was submitted.</source>
        <translation>%1 прошли, ни одной посылки.</translation>
    </message>
    <message numerus="yes">
        <source>The clock ran its %1; none of %n submission(s) was accepted.</source>
        <translation>
            <numerusform>%1 прошли; единственная посылка не принята.</numerusform>
            <numerusform>%1 прошли; ни одна из %n посылок не принята.</numerusform>
            <numerusform>%1 прошли; ни одна из %n посылок не принята.</numerusform>
        </translation>
    </message>
    <message>
        <source>You stopped after %1 of %2.</source>
        <translation>Вы остановились на %1 из %2.</translation>
    </message>
    <message>
        <source>It counts for nothing.</source>
        <translation>Она ни на что не влияет.</translation>
    </message>
    <message>
        <source>The judge could not decide in time. It is not your fault and counts for nothing.</source>
        <translation>Проверка не успела вынести вердикт. Вашей вины нет, дуэль ни на что не влияет.</translation>
    </message>
    <message>
        <source>You won</source>
        <translation>Вы победили</translation>
    </message>
    <message>
        <source>%1 won</source>
        <translation>%1 побеждает</translation>
    </message>
    <message>
        <source>The rival</source>
        <translation>Соперник</translation>
    </message>
    <message>
        <source>A draw</source>
        <translation>Ничья</translation>
    </message>
    <message>
        <source>Your solution was accepted first, at %1.</source>
        <translation>Ваше решение принято первым, на %1.</translation>
    </message>
    <message>
        <source>%1&apos;s solution was accepted first, at %2.</source>
        <translation>Решение соперника (%1) принято первым, на %2.</translation>
    </message>
    <message>
        <source>Time ran out and nobody had solved it.</source>
        <translation>Время вышло, и никто не решил задачу.</translation>
    </message>
    <message>
        <source>%1 resigned.</source>
        <translation>%1 сдаётся.</translation>
    </message>
    <message>
        <source>You resigned.</source>
        <translation>Вы сдались.</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Победа</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Поражение</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Ничья</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Resigned</source>
        <translation>Сдача</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n submission(s)</source>
        <translation>
            <numerusform>%1, %2, %n посылка</numerusform>
            <numerusform>%1, %2, %n посылки</numerusform>
            <numerusform>%1, %2, %n посылок</numerusform>
        </translation>
    </message>
    <message>
        <source>Both of you have the same score.</source>
        <translation>У вас поровну очков.</translation>
    </message>
    <message>
        <source>You have the higher score.</source>
        <translation>У вас больше очков.</translation>
    </message>
    <message>
        <source>%1 has the higher score.</source>
        <translation>Больше очков у игрока %1.</translation>
    </message>
    <message>
        <source>You agreed on a draw.</source>
        <translation>Вы согласились на ничью.</translation>
    </message>
    <message>
        <source>A player was away for too long.</source>
        <translation>Игрока не было слишком долго.</translation>
    </message>
    <message>
        <source>%1 was away for too long.</source>
        <translation>Игрока %1 не было слишком долго.</translation>
    </message>
    <message>
        <source>You were away for too long.</source>
        <translation>Вас не было слишком долго.</translation>
    </message>
    <message>
        <source>Time with penalties: %1.</source>
        <translation>Время со штрафами: %1.</translation>
    </message>
    <message>
        <source>The clock ran its %1.</source>
        <translation>%1 прошли.</translation>
    </message>
</context>
<context>
    <name>duello::OutputPane</name>
    <message>
        <source>Samples</source>
        <translation>Примеры</translation>
    </message>
    <message>
        <source>Own input</source>
        <translation>Свой ввод</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation>Ошибки (%1)</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Ошибки</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Посылка</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
</context>
<context>
    <name>duello::OwnInput</name>
    <message>
        <source>Type an input here and run your code on it</source>
        <translation>Введите данные и запустите на них свой код</translation>
    </message>
    <message>
        <source>Your own input</source>
        <translation>Ваш ввод</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Run on my input</source>
        <translation>Запустить на моём вводе</translation>
    </message>
</context>
<context>
    <name>duello::OwnOutput</name>
    <message>
        <source>Running</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Ended normally</source>
        <translation>Завершилась нормально</translation>
    </message>
    <message>
        <source>The output of a run on your own input appears here.</source>
        <translation>Здесь появится вывод запуска на вашем вводе.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Вывод ошибок</translation>
    </message>
</context>
<context>
    <name>duello::PageHead</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>duello::PastSubmissions</name>
    <message>
        <source>No verdict yet</source>
        <translation>Вердикта пока нет</translation>
    </message>
</context>
<context>
    <name>duello::PdfPane</name>
    <message>
        <source>Fit</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation>Во всю ширину панели</translation>
    </message>
    <message>
        <source>Copy the text of the statement</source>
        <translation>Копировать текст условия</translation>
    </message>
    <message>
        <source>The PDF is on its way</source>
        <translation>PDF уже в пути</translation>
    </message>
    <message>
        <source>The PDF did not come</source>
        <translation>PDF не пришёл</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>This PDF cannot be read</source>
        <translation>Этот PDF не читается</translation>
    </message>
    <message>
        <source>The file in the problem&apos;s package is damaged or wants a password.</source>
        <translation>Файл в пакете задачи повреждён или требует пароль.</translation>
    </message>
    <message>
        <source>PDFs cannot be shown here</source>
        <translation>Здесь нельзя показать PDF</translation>
    </message>
    <message>
        <source>Duello&apos;s PDF viewer is missing; it comes with the package of QtPdf.</source>
        <translation>Нет просмотрщика PDF: он ставится вместе с пакетом QtPdf.</translation>
    </message>
    <message>
        <source>Statement, a PDF</source>
        <translation>Условие, PDF</translation>
    </message>
</context>
<context>
    <name>duello::PlayerCard</name>
    <message>
        <source>Your submissions</source>
        <translation>Ваши посылки</translation>
    </message>
    <message>
        <source>Your rival&apos;s submissions</source>
        <translation>Посылки соперника</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>The clock</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>is your only rival</source>
        <translation>ваш единственный соперник</translation>
    </message>
    <message>
        <source>Your rival</source>
        <translation>Соперник</translation>
    </message>
</context>
<context>
    <name>duello::ProblemBrowser</name>
    <message>
        <source>Search by title or topic</source>
        <translation>Поиск по названию или теме</translation>
    </message>
    <message>
        <source>Search problems</source>
        <translation>Поиск задач</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Все уровни</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>No problems yet</source>
        <translation>Задач пока нет</translation>
    </message>
    <message>
        <source>The library is still loading, or its folder is empty.</source>
        <translation>Библиотека ещё загружается, или её папка пуста.</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Ничего не подходит</translation>
    </message>
    <message>
        <source>No problem has these words at this level.</source>
        <translation>На этом уровне нет задач с такими словами.</translation>
    </message>
    <message>
        <source>Show all problems</source>
        <translation>Показать все задачи</translation>
    </message>
</context>
<context>
    <name>duello::ProblemChoiceBox</name>
    <message>
        <source>Any topic</source>
        <translation>Любая тема</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) fit. The server chooses among those that neither of you has seen.</source>
        <translation>
            <numerusform>Подходит %n задача. Сервер возьмёт ту, что оба ещё не видели.</numerusform>
            <numerusform>Подходят %n задачи. Сервер выберет из тех, что оба ещё не видели.</numerusform>
            <numerusform>Подходят %n задач. Сервер выберет из тех, что оба ещё не видели.</numerusform>
        </translation>
    </message>
    <message>
        <source>No problem of this computer fits.</source>
        <translation>На этом компьютере нет подходящих задач.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n problem(s) fit: choose fewer, or more levels.</source>
        <translation>
            <numerusform>Подходит только %n задача: возьмите меньше задач или больше сложностей.</numerusform>
            <numerusform>Подходят только %n задачи: возьмите меньше задач или больше сложностей.</numerusform>
            <numerusform>Подходят только %n задач: возьмите меньше задач или больше сложностей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Surprise us</source>
        <translation>Пусть будет сюрприз</translation>
    </message>
    <message>
        <source>Any level, any topic</source>
        <translation>Любая сложность, любая тема</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Сложность</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>Number of problems</source>
        <translation>Число задач</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) fit. The server chooses among those that you have not seen.</source>
        <translation>
            <numerusform>Подходит %n задача. Сервер выберет из тех, которых вы не видели.</numerusform>
            <numerusform>Подходят %n задачи. Сервер выберет из тех, которых вы не видели.</numerusform>
            <numerusform>Подходит %n задач. Сервер выберет из тех, которых вы не видели.</numerusform>
        </translation>
    </message>
    <message>
        <source>Surprise me</source>
        <translation>Случайная задача</translation>
    </message>
</context>
<context>
    <name>duello::ProblemChooser</name>
    <message>
        <source>No problem chosen</source>
        <translation>Задача не выбрана</translation>
    </message>
    <message>
        <source>Practise offline</source>
        <translation>Тренировка без сети</translation>
    </message>
    <message>
        <source>Surprise me</source>
        <translation>Случайная задача</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>The statement opens when the clock starts.</source>
        <translation>Условие откроется, когда пойдёт время.</translation>
    </message>
    <message>
        <source>A surprise</source>
        <translation>Сюрприз</translation>
    </message>
    <message>
        <source>A click picks a problem, or gives it back: %1 to %2, in the order you pick them.</source>
        <translation>Щелчок выбирает задачу или возвращает её: от %1 до %2, в порядке выбора.</translation>
    </message>
    <message>
        <source>Against the clock, judged on this computer.</source>
        <translation>Против часов, проверяет этот компьютер.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>I choose</source>
        <translation>Выбираю я</translation>
    </message>
    <message>
        <source>The server chooses</source>
        <translation>Выбирает сервер</translation>
    </message>
</context>
<context>
    <name>duello::ProblemFilter</name>
    <message>
        <source>%1, picked as %2</source>
        <translation>%1, выбрана как %2</translation>
    </message>
</context>
<context>
    <name>duello::ProblemModel</name>
    <message>
        <source>%1, level %2, solved</source>
        <translation>%1, уровень %2, решена</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1, уровень %2</translation>
    </message>
</context>
<context>
    <name>duello::ProblemPane</name>
    <message>
        <source>Problems</source>
        <translation>Задачи</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n очко</numerusform>
            <numerusform>%n очка</numerusform>
            <numerusform>%n очков</numerusform>
        </translation>
    </message>
    <message>
        <source>solved by you</source>
        <translation>решена вами</translation>
    </message>
    <message>
        <source>taken by your rival</source>
        <translation>досталась сопернику</translation>
    </message>
    <message>
        <source>opens when you have solved the one before</source>
        <translation>откроется, когда решите предыдущую</translation>
    </message>
</context>
<context>
    <name>duello::ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Practise this one</source>
        <translation>Решать эту</translation>
    </message>
</context>
<context>
    <name>duello::Remark</name>
    <message>
        <source>%1 is not installed; the package %2 brings it</source>
        <translation>Программа %1 не установлена; она входит в пакет %2</translation>
    </message>
    <message>
        <source>%1 does not work; install the package %2 again</source>
        <translation>Программа %1 не работает; установите пакет %2 заново</translation>
    </message>
    <message>
        <source>No sandbox can be made here: %1</source>
        <translation>Песочницу здесь создать нельзя: %1</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>Код завершения %1</translation>
    </message>
    <message>
        <source>Signal %1 (%2)</source>
        <translation>Сигнал %1 (%2)</translation>
    </message>
    <message>
        <source>Stopped by the wall clock</source>
        <translation>Остановлена по реальному времени</translation>
    </message>
    <message>
        <source>Stopped by the wall clock while it was waiting</source>
        <translation>Остановлена по реальному времени: программа ждала</translation>
    </message>
    <message>
        <source>Word %1 is wrong</source>
        <translation>Слово %1 неверно</translation>
    </message>
    <message>
        <source>Word %1: expected %2, got %3</source>
        <translation>Слово %1: ожидалось %2, выведено %3</translation>
    </message>
    <message>
        <source>The output ends before word %1</source>
        <translation>Вывод кончается перед словом %1</translation>
    </message>
    <message>
        <source>The output goes on with word %1</source>
        <translation>В выводе есть лишнее слово %1</translation>
    </message>
    <message>
        <source>The white space before word %1 differs</source>
        <translation>Пробелы перед словом %1 отличаются</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Пока неизвестно</translation>
    </message>
    <message>
        <source>None: nothing can be judged here</source>
        <translation>Нет: проверять решения здесь нельзя</translation>
    </message>
    <message>
        <source>Namespaces: no network, none of your files, limits watched from outside</source>
        <translation>Пространства имён: без сети и ваших файлов, пределы проверяются снаружи</translation>
    </message>
    <message>
        <source>Namespaces and a control group: no network, none of your files, time counted by the kernel</source>
        <translation>Пространства имён и контрольная группа: без сети и ваших файлов, время считает ядро</translation>
    </message>
    <message>
        <source>Namespaces by bubblewrap: no network, none of your files, limits watched from outside; slower</source>
        <translation>Пространства имён от bubblewrap: без сети и ваших файлов, пределы проверяются снаружи; медленнее</translation>
    </message>
    <message>
        <source>Reduced (Landlock): judge only code that you trust. &quot;duello-judge doctor&quot; says what is missing</source>
        <translation>Ослабленная (Landlock): проверяйте только код, которому доверяете. Чего не хватает, скажет «duello-judge doctor»</translation>
    </message>
</context>
<context>
    <name>duello::ResultPage</name>
    <message>
        <source>Play again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>The server did not give the submissions: some may be missing here.</source>
        <translation>Сервер не выдал посылки: здесь могут быть не все.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Another problem</source>
        <translation>Другая задача</translation>
    </message>
    <message>
        <source>Review code</source>
        <translation>Посмотреть код</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>На главную</translation>
    </message>
    <message>
        <source>No rematch after all</source>
        <translation>Всё же без реванша</translation>
    </message>
    <message>
        <source>Accept the rematch</source>
        <translation>Согласиться на реванш</translation>
    </message>
    <message>
        <source>Rematch</source>
        <translation>Реванш</translation>
    </message>
    <message>
        <source>Waiting for %1 to accept</source>
        <translation>Ждём согласия: %1</translation>
    </message>
    <message>
        <source>%1 is not here any more</source>
        <translation>%1 уже не здесь</translation>
    </message>
    <message>
        <source>%1 wants a rematch</source>
        <translation>%1 хочет реванш</translation>
    </message>
    <message>
        <source>Host with these rules</source>
        <translation>Новая дуэль по этим правилам</translation>
    </message>
    <message>
        <source>Other problems</source>
        <translation>Другие задачи</translation>
    </message>
</context>
<context>
    <name>duello::ReturnCard</name>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Leave the duel</source>
        <translation>Выйти из дуэли</translation>
    </message>
    <message>
        <source>Your room is open</source>
        <translation>Ваша комната открыта</translation>
    </message>
    <message>
        <source>In it: %1.</source>
        <translation>В ней: %1.</translation>
    </message>
    <message>
        <source>Nobody else has come yet.</source>
        <translation>Больше никого пока нет.</translation>
    </message>
    <message>
        <source>Return to the room</source>
        <translation>Вернуться в комнату</translation>
    </message>
    <message>
        <source>Your duel is ending</source>
        <translation>Ваша дуэль заканчивается</translation>
    </message>
    <message>
        <source>Your duel goes on</source>
        <translation>Ваша дуэль продолжается</translation>
    </message>
    <message>
        <source>%1. Time is up; the last submissions are being judged.</source>
        <translation>%1. Время вышло; проверяются последние посылки.</translation>
    </message>
    <message>
        <source>%1. The clock runs and your code is as you left it.</source>
        <translation>%1. Часы идут, код остался таким, каким был.</translation>
    </message>
    <message>
        <source>Return to your duel</source>
        <translation>Вернуться к дуэли</translation>
    </message>
    <message>
        <source>Close the room</source>
        <translation>Закрыть комнату</translation>
    </message>
    <message>
        <source>Your seat in a room is kept</source>
        <translation>Ваше место в комнате сохраняется</translation>
    </message>
</context>
<context>
    <name>duello::RulesBox</name>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Штраф</translation>
    </message>
    <message>
        <source>What the rival sees</source>
        <translation>Что видит соперник</translation>
    </message>
</context>
<context>
    <name>duello::RulesText</name>
    <message>
        <source>Race</source>
        <translation>Гонка</translation>
    </message>
    <message>
        <source>Lockout</source>
        <translation>Захват</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n задача</numerusform>
            <numerusform>%n задачи</numerusform>
            <numerusform>%n задач</numerusform>
        </translation>
    </message>
    <message>
        <source>wrong answers cost time</source>
        <translation>неверный ответ стоит времени</translation>
    </message>
    <message>
        <source>a pause after a wrong answer</source>
        <translation>пауза после неверного ответа</translation>
    </message>
    <message>
        <source>nothing of the rival is seen</source>
        <translation>соперника не видно</translation>
    </message>
    <message>
        <source>the rival&apos;s verdicts are seen</source>
        <translation>видны вердикты соперника</translation>
    </message>
    <message>
        <source>the rival&apos;s activity is seen</source>
        <translation>видна активность соперника</translation>
    </message>
    <message>
        <source>the rival&apos;s code is seen a minute late</source>
        <translation>код соперника виден через минуту</translation>
    </message>
    <message>
        <source>the rival&apos;s code is seen live</source>
        <translation>код соперника виден сразу</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>Цепочка</translation>
    </message>
    <message>
        <source>One problem; whoever solves it first wins.</source>
        <translation>Одна задача: побеждает тот, кто решит её первым.</translation>
    </message>
    <message>
        <source>One problem after another; a solved one opens the next. Whoever is further wins.</source>
        <translation>Задачи по очереди: решённая открывает следующую. Побеждает тот, кто ушёл дальше.</translation>
    </message>
    <message>
        <source>All problems at once; who solves one first takes its points, and nobody else can.</source>
        <translation>Все задачи сразу: решивший первым забирает очки, другому они уже не достанутся.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>A wrong answer costs nothing.</source>
        <translation>Неверный ответ ничего не стоит.</translation>
    </message>
    <message>
        <source>Each wrong answer to a problem that you solve adds time to your result.</source>
        <translation>Каждый неверный ответ по решённой задаче добавляет время к результату.</translation>
    </message>
    <message>
        <source>After a wrong answer you wait before you may submit again.</source>
        <translation>После неверного ответа нужно подождать, прежде чем отправить снова.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Вердикты</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Активность</translation>
    </message>
    <message>
        <source>Late code</source>
        <translation>Код позже</translation>
    </message>
    <message>
        <source>Live code</source>
        <translation>Код сразу</translation>
    </message>
    <message>
        <source>You learn how it went when it is over.</source>
        <translation>Как шло дело, станет известно в конце.</translation>
    </message>
    <message>
        <source>Each sees the other&apos;s submissions and their verdicts.</source>
        <translation>Каждый видит посылки соперника и их вердикты.</translation>
    </message>
    <message>
        <source>Verdicts, how many lines there are, and when they last changed.</source>
        <translation>Вердикты, число строк и время последней правки.</translation>
    </message>
    <message>
        <source>Each sees the other&apos;s code as it was a minute ago.</source>
        <translation>Каждый видит код соперника, каким он был минуту назад.</translation>
    </message>
    <message>
        <source>Each sees the other type.</source>
        <translation>Каждый видит, как пишет соперник.</translation>
    </message>
    <message>
        <source>One problem; solve it before the time is up.</source>
        <translation>Одна задача; решите её, пока не вышло время.</translation>
    </message>
    <message>
        <source>One problem after another; a solved one opens the next.</source>
        <translation>Задача за задачей: решённая открывает следующую.</translation>
    </message>
    <message>
        <source>All problems at once; each brings points, the harder ones more.</source>
        <translation>Все задачи сразу; каждая приносит очки, трудная — больше.</translation>
    </message>
</context>
<context>
    <name>duello::SampleResults</name>
    <message>
        <source>Compiling</source>
        <translation>Компиляция</translation>
    </message>
    <message>
        <source>%1 of %2 tests passed</source>
        <translation>Пройдено тестов: %1 из %2</translation>
    </message>
    <message>
        <source>Compilation error. The Errors tab shows where.</source>
        <translation>Ошибка компиляции. Вкладка «Ошибки» покажет, где.</translation>
    </message>
    <message>
        <source>Ctrl+R runs your code on the samples. Nobody sees it, nothing counts.</source>
        <translation>Ctrl+R запускает ваш код на примерах. Этого никто не видит, это не считается.</translation>
    </message>
    <message>
        <source>Error output:</source>
        <translation>Вывод ошибок:</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Ввод</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Ожидается</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Input of the sample</source>
        <translation>Ввод примера</translation>
    </message>
    <message>
        <source>Expected output</source>
        <translation>Ожидаемый вывод</translation>
    </message>
    <message>
        <source>Your output</source>
        <translation>Ваш вывод</translation>
    </message>
</context>
<context>
    <name>duello::SampleView</name>
    <message>
        <source>Sample %1: input</source>
        <translation>Пример %1: ввод</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Copy the input</source>
        <translation>Копировать ввод</translation>
    </message>
    <message>
        <source>Copy the output</source>
        <translation>Копировать вывод</translation>
    </message>
    <message>
        <source>Copy the input of sample %1</source>
        <translation>Копировать ввод примера %1</translation>
    </message>
    <message>
        <source>Copy the output of sample %1</source>
        <translation>Копировать вывод примера %1</translation>
    </message>
    <message>
        <source>Output of sample %1</source>
        <translation>Вывод примера %1</translation>
    </message>
</context>
<context>
    <name>duello::SeatCard</name>
    <message>
        <source>A free seat</source>
        <translation>Свободное место</translation>
    </message>
    <message>
        <source>away for a moment</source>
        <translation>ненадолго отошёл</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готов</translation>
    </message>
    <message>
        <source>not ready yet</source>
        <translation>ещё не готов</translation>
    </message>
</context>
<context>
    <name>duello::SeatText</name>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 из %2 очков</translation>
    </message>
    <message>
        <source>%1 of %2 problems solved</source>
        <translation>решено задач: %1 из %2</translation>
    </message>
    <message>
        <source>offers a draw</source>
        <translation>предлагает ничью</translation>
    </message>
    <message>
        <source>here</source>
        <translation>на месте</translation>
    </message>
    <message>
        <source>away</source>
        <translation>отошёл</translation>
    </message>
    <message>
        <source>away for %1</source>
        <translation>нет уже %1</translation>
    </message>
    <message>
        <source>left, waiting %1</source>
        <translation>вышел, ждём %1</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>ждём %1</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>отправка через %1</translation>
    </message>
    <message>
        <source>penalty %1</source>
        <translation>штраф %1</translation>
    </message>
    <message>
        <source>you offer a draw</source>
        <translation>вы предложили ничью</translation>
    </message>
    <message>
        <source>you</source>
        <translation>вы</translation>
    </message>
    <message>
        <source>unknown: no connection</source>
        <translation>неизвестно: нет связи</translation>
    </message>
</context>
<context>
    <name>duello::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Игрок</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>How rivals see you</source>
        <translation>Как вас видят соперники</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Меньше движения</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Редактор</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Размер шрифта</translation>
    </message>
    <message>
        <source> px</source>
        <translation> пикс.</translation>
    </message>
    <message>
        <source>vi keys</source>
        <translation>Клавиши vi</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Песочница</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Duels and drafts</source>
        <translation>Дуэли и черновики</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Live updates over</source>
        <translation>Обновления через</translation>
    </message>
    <message>
        <source>The best that gets through</source>
        <translation>Лучший из доступных каналов</translation>
    </message>
    <message>
        <source>WebSocket only</source>
        <translation>Только WebSocket</translation>
    </message>
    <message>
        <source>Server-sent events only</source>
        <translation>Только поток SSE</translation>
    </message>
    <message>
        <source>Long polling only</source>
        <translation>Только длинные запросы</translation>
    </message>
    <message>
        <source>Your own file of languages is not used until this is mended:
%1</source>
        <translation>Ваш файл языков не действует, пока в нём не исправлено вот что:
%1</translation>
    </message>
</context>
<context>
    <name>duello::StartMessage</name>
    <message>
        <source>Duello cannot start</source>
        <translation>Duello не запускается</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>duello::StatementPane</name>
    <message>
        <source>Statement</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Примеры</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
</context>
<context>
    <name>duello::StatementView</name>
    <message>
        <source>Statement</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>The statement is on its way.</source>
        <translation>Условие уже в пути.</translation>
    </message>
    <message>
        <source>Time limit %1 s, memory limit %2 MB</source>
        <translation>Ограничения: время %1 с, память %2 МБ</translation>
    </message>
    <message>
        <source>This problem brings no statement.</source>
        <translation>У этой задачи нет условия.</translation>
    </message>
    <message>
        <source>The statement of this problem is a PDF.</source>
        <translation>Условие этой задачи — PDF.</translation>
    </message>
</context>
<context>
    <name>duello::SubmissionPane</name>
    <message>
        <source>Submissions</source>
        <translation>Посылки</translation>
    </message>
    <message>
        <source>Nothing submitted yet</source>
        <translation>Посылок пока нет</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends what is in the editor.</source>
        <translation>Ctrl+Enter отправляет то, что в редакторе.</translation>
    </message>
</context>
<context>
    <name>duello::TimeText</name>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>%1 h %2 min %3 s</source>
        <translation>%1 ч %2 мин %3 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 мин %2 с</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
</context>
<context>
    <name>duello::Timeline</name>
    <message>
        <source>Time line</source>
        <translation>Ход дуэли</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Нет вердикта</translation>
    </message>
</context>
<context>
    <name>duello::ToolchainList</name>
    <message>
        <source>Looking for compilers</source>
        <translation>Ищем компиляторы</translation>
    </message>
</context>
<context>
    <name>duello::Topics</name>
    <message>
        <source>arrays</source>
        <translation>массивы</translation>
    </message>
    <message>
        <source>binary search</source>
        <translation>двоичный поиск</translation>
    </message>
    <message>
        <source>bitmasks</source>
        <translation>битовые маски</translation>
    </message>
    <message>
        <source>combinatorics</source>
        <translation>комбинаторика</translation>
    </message>
    <message>
        <source>constructive</source>
        <translation>конструктивные задачи</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>подсчёт</translation>
    </message>
    <message>
        <source>data structures</source>
        <translation>структуры данных</translation>
    </message>
    <message>
        <source>disjoint sets</source>
        <translation>непересекающиеся множества</translation>
    </message>
    <message>
        <source>dynamic programming</source>
        <translation>динамическое программирование</translation>
    </message>
    <message>
        <source>games</source>
        <translation>игры</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>геометрия</translation>
    </message>
    <message>
        <source>graphs</source>
        <translation>графы</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>жадные алгоритмы</translation>
    </message>
    <message>
        <source>hashing</source>
        <translation>хеширование</translation>
    </message>
    <message>
        <source>input output</source>
        <translation>ввод и вывод</translation>
    </message>
    <message>
        <source>interactive</source>
        <translation>интерактивные задачи</translation>
    </message>
    <message>
        <source>linear algebra</source>
        <translation>линейная алгебра</translation>
    </message>
    <message>
        <source>math</source>
        <translation>математика</translation>
    </message>
    <message>
        <source>number theory</source>
        <translation>теория чисел</translation>
    </message>
    <message>
        <source>prefix sums</source>
        <translation>префиксные суммы</translation>
    </message>
    <message>
        <source>priority queue</source>
        <translation>очередь с приоритетом</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>вероятности</translation>
    </message>
    <message>
        <source>recursion</source>
        <translation>рекурсия</translation>
    </message>
    <message>
        <source>shortest paths</source>
        <translation>кратчайшие пути</translation>
    </message>
    <message>
        <source>simulation</source>
        <translation>моделирование</translation>
    </message>
    <message>
        <source>sorting</source>
        <translation>сортировка</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>строки</translation>
    </message>
    <message>
        <source>trees</source>
        <translation>деревья</translation>
    </message>
    <message>
        <source>two pointers</source>
        <translation>два указателя</translation>
    </message>
</context>
<context>
    <name>duello::UnreadableNote</name>
    <message>
        <source>Folder %1 is left out. %2: %3</source>
        <translation>Папка %1 пропущена. %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more folder(s) are left out.</source>
        <translation>
            <numerusform>Пропущена ещё %n папка.</numerusform>
            <numerusform>Пропущены ещё %n папки.</numerusform>
            <numerusform>Пропущено ещё %n папок.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duello::WaitingPage</name>
    <message>
        <source>No connection to the room. Duello goes on trying; nothing is lost.</source>
        <translation>Нет связи с комнатой. Duello пробует снова; ничего не потеряно.</translation>
    </message>
    <message>
        <source>A room appears in your friend&apos;s list at once. The problem is shown to both of you at the same moment.</source>
        <translation>Друг сразу увидит комнату в своём списке. Задача откроется обоим в один и тот же миг.</translation>
    </message>
    <message>
        <source>When both of you are ready, five seconds are counted down and the duel begins.</source>
        <translation>Когда оба готовы, идёт отсчёт пяти секунд и начинается дуэль.</translation>
    </message>
    <message>
        <source>You come in</source>
        <translation>Вы входите</translation>
    </message>
    <message>
        <source>waiting for a friend</source>
        <translation>ждём друга</translation>
    </message>
    <message>
        <source>waiting for the host</source>
        <translation>ждём хозяина</translation>
    </message>
    <message>
        <source>Not ready after all</source>
        <translation>Всё же не готов</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готов</translation>
    </message>
    <message>
        <source>Close the room</source>
        <translation>Закрыть комнату</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Close the room?</source>
        <translation>Закрыть комнату?</translation>
    </message>
    <message>
        <source>Leave the room?</source>
        <translation>Выйти из комнаты?</translation>
    </message>
    <message>
        <source>%1 is sent home. You can open another room at any time.</source>
        <translation>Соперник (%1) вернётся на главную. Новую комнату можно открыть когда угодно.</translation>
    </message>
    <message>
        <source>Your seat is free then. You can come in again while it is.</source>
        <translation>Ваше место освободится. Пока оно свободно, можно войти снова.</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Комната ожидания</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
    <message>
        <source>The room stays open; the way back is on the home page</source>
        <translation>Комната остаётся открытой; вернуться можно с главной страницы</translation>
    </message>
    <message>
        <source>Waiting for %1. It begins by itself when both are ready.</source>
        <translation>Ждём соперника: %1. Начнётся само, когда оба будут готовы.</translation>
    </message>
    <message>
        <source>Waiting for you. %1 is ready, and it begins when you are.</source>
        <translation>Ждём вас. %1 ждёт: нажмите «Готов», и дуэль начнётся.</translation>
    </message>
</context>
<context>
    <name>duello::WayOut</name>
    <message>
        <source>Leave, resign or call it off</source>
        <translation>Выйти, сдаться или отменить</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Nobody wins or loses; possible in the first two minutes</source>
        <translation>Без победы и поражения; только в первые две минуты</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Сдаться</translation>
    </message>
    <message>
        <source>Resign</source>
        <translation>Сдаться</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Leave for now; the duel goes on</source>
        <translation>Выйти на время; дуэль продолжится</translation>
    </message>
    <message>
        <source>Call the duel off?</source>
        <translation>Отменить дуэль?</translation>
    </message>
    <message>
        <source>It counts for nothing. Your code stays on this computer.</source>
        <translation>Она не засчитается. Ваш код останется на этом компьютере.</translation>
    </message>
    <message>
        <source>Give up this problem?</source>
        <translation>Отказаться от этой задачи?</translation>
    </message>
    <message>
        <source>Resign the duel?</source>
        <translation>Сдать дуэль?</translation>
    </message>
    <message>
        <source>The clock wins. Your code stays on this computer.</source>
        <translation>Победит время. Ваш код останется на этом компьютере.</translation>
    </message>
    <message>
        <source>Your rival wins. Your code stays on this computer.</source>
        <translation>Победит соперник. Ваш код останется на этом компьютере.</translation>
    </message>
    <message>
        <source>Claim the win</source>
        <translation>Забрать победу</translation>
    </message>
    <message>
        <source>Call it a draw</source>
        <translation>Признать ничью</translation>
    </message>
</context>
<context>
    <name>duello::Words</name>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Wrong answer</source>
        <translation>Неверный ответ</translation>
    </message>
    <message>
        <source>Time limit exceeded</source>
        <translation>Превышено время</translation>
    </message>
    <message>
        <source>Real time limit exceeded</source>
        <translation>Превышено реальное время</translation>
    </message>
    <message>
        <source>Idleness limit exceeded</source>
        <translation>Превышено время простоя</translation>
    </message>
    <message>
        <source>Memory limit exceeded</source>
        <translation>Превышена память</translation>
    </message>
    <message>
        <source>Output limit exceeded</source>
        <translation>Превышен вывод</translation>
    </message>
    <message>
        <source>Runtime error</source>
        <translation>Ошибка выполнения</translation>
    </message>
    <message>
        <source>Compilation error</source>
        <translation>Ошибка компиляции</translation>
    </message>
    <message>
        <source>Presentation error</source>
        <translation>Ошибка формата</translation>
    </message>
    <message>
        <source>Judge error</source>
        <translation>Ошибка проверки</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>%1 on test %2</source>
        <translation>%1, тест %2</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Compiling</source>
        <translation>Компиляция</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>%1 of %2 tests passed</source>
        <translation>Пройдено тестов: %1 из %2</translation>
    </message>
    <message>
        <source>Waits for the connection</source>
        <translation>Ждёт соединения</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не отправлена</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>Next try at %1</source>
        <translation>Повтор в %1</translation>
    </message>
    <message>
        <source>Will be tried again</source>
        <translation>Будет отправлена ещё раз</translation>
    </message>
    <message>
        <source>Test %1 passed</source>
        <translation>Тест %1 пройден</translation>
    </message>
</context>
<context>
    <name>duello::Workbench</name>
    <message>
        <source>Show the statement</source>
        <translation>Показать условие</translation>
    </message>
    <message>
        <source>Show the results of runs</source>
        <translation>Показать результаты запусков</translation>
    </message>
    <message>
        <source>Show the submissions</source>
        <translation>Показать посылки</translation>
    </message>
</context>
</TS>

// Entry point of the small window that says what a command did.
import { outcomeIn } from './outcome-link';

const said = document.getElementById('said');
const button = document.getElementById('close');

const paragraphs = outcomeIn(location.hash);
if (said !== null && paragraphs !== null)
  said.replaceChildren(
    ...paragraphs.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );

// Without Office, as in a browser, the window has its own way to be closed.
void Office.onReady(({ host }) => {
  if (host === null || button === null) return;
  button.hidden = false;
  button.onclick = () => Office.context.ui.messageParent('close');
  button.focus();
});
